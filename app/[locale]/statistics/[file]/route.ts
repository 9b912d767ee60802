import { notFound } from 'next/navigation'
import { answerProblem } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { parsePageDay } from '@/lib/domain/dates/as-of'
import { STATISTIC_IDS } from '@/lib/domain/statistics/statistics'
import { isLocale } from '@/lib/i18n/locales'
import { problemOf } from '@/lib/open/problem'
import { readStatistics } from '@/lib/open/statistics/read-statistics'
import { monthCalendarOf, monthsTo, readChoice, toAsked } from '../read-choice'
import { drawPicture } from './draw-picture'
import { writeTable } from './write-table'

export const dynamic = 'force-dynamic'

const FILE = /^([a-z]+)\.(csv|svg)$/
const TYPES = { csv: 'text/csv; charset=utf-8', svg: 'image/svg+xml; charset=utf-8' } as const

interface FileInput {
  params: Promise<{ locale: string; file: string }>
}

/** One statistic to keep: its numbers as CSV, or its chart as SVG in the reader's language. */
export async function GET(request: Request, { params }: FileInput): Promise<Response> {
  const { locale, file } = await params
  const [, name, kind] = FILE.exec(file) ?? []
  const id = STATISTIC_IDS.find((one) => one === name)
  if (!isLocale(locale) || id === undefined || (kind !== 'csv' && kind !== 'svg')) notFound()
  const search = new URL(request.url).searchParams
  const asOf = parsePageDay(search.get('asOf') ?? undefined, today())
  if (!asOf.ok) return answerProblem(problemOf(400, 'asOf is no day that can be shown.'))
  const { filter, months } = toAsked(readChoice(Object.fromEntries(search)))
  const calendar = monthCalendarOf(locale)
  const statistics = await readStatistics({ filter, asOf: asOf.day }, monthsTo(asOf.day, months, calendar))
  const body = kind === 'csv' ? writeTable(id, statistics) : await drawPicture(id, statistics, { locale, calendar })
  const headers = {
    'content-type': TYPES[kind],
    'content-disposition': `attachment; filename="vigil-${id}-${statistics.asOf}.${kind}"`,
    'cache-control': 'no-cache',
  }
  return new Response(body, { headers })
}
