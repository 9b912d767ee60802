import { notFound } from 'next/navigation'
import { answerProblem } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { asPlainCell, OPEN_TABLES, type OpenTable } from '@/lib/domain/contract/open-tables'
import { parsePageDay } from '@/lib/domain/dates/as-of'
import type { Day } from '@/lib/domain/dates/day'
import { csvLines } from '@/lib/files/csv-lines'
import { isLocale } from '@/lib/i18n/locales'
import { listPrisons } from '@/lib/open/list-prisons'
import { problemOf } from '@/lib/open/problem'
import { readSources } from '@/lib/open/read-sources'

export const dynamic = 'force-dynamic'

interface FileInput {
  params: Promise<{ locale: string; file: string }>
}

type Cells = Record<string, string | number | null>

/** One of the small tables as CSV, as it stood on a day. */
export async function GET(request: Request, { params }: FileInput): Promise<Response> {
  const { locale, file } = await params
  const name = /^([a-z]+)\.csv$/.exec(file)?.[1]
  if (!isLocale(locale) || (name !== 'prisons' && name !== 'sources')) notFound()
  const asOf = parsePageDay(new URL(request.url).searchParams.get('asOf') ?? undefined, today())
  if (!asOf.ok) return answerProblem(problemOf(400, 'asOf is no day that can be shown.'))
  const rows = name === 'prisons' ? await readPrisons(asOf.day) : await readSourceRows(asOf.day)
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="vigil-${name}-${asOf.text}.csv"`,
    'cache-control': 'no-cache',
  }
  return new Response(writeTable(name, rows), { headers })
}

function writeTable(name: OpenTable, rows: readonly Cells[]): string {
  const cellOf = (value: string | number | null | undefined) =>
    (typeof value === 'number' ? value : asPlainCell(value ?? ''))
  const lines = rows.map((row) => Object.fromEntries(OPEN_TABLES[name].map((column) => [column, cellOf(row[column])])))
  return lines.length === 0 ? `${OPEN_TABLES[name].join(',')}\n` : [...csvLines(lines)].join('')
}

async function readPrisons(asOf: Day): Promise<Cells[]> {
  return (await listPrisons(asOf)).map((prison) => ({
    ...prison, flag: null, name_native: prison.nativeName, other_names: prison.otherNames.join('; '),
    location_precision: prison.locationPrecision, people_held: prison.total, otherNames: null,
  }))
}

async function readSourceRows(asOf: Day): Promise<Cells[]> {
  return (await readSources(asOf)).map((source) => ({ ...source }))
}
