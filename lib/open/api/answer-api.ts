import type { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { readDays } from '../days/read-days'
import { findSpanFaults, rangeOf, spanQuerySchema } from '../days/span-query'
import { answerTimeline } from '../answer-timeline'
import { findCase } from '../find-case'
import { findPhoto } from '../find-photo'
import { describeApi } from '../openapi'
import { readMap } from '../read-map'
import { NO_PARAMETERS, type Parameters, readParameters } from '../read-parameters'
import { caseQuerySchema } from '../case-query'
import { answerStatistics } from '../statistics/answer-statistics'
import { statisticsQuerySchema } from '../statistics/statistics-query'
import { timelineQuerySchema } from '../timeline-query'
import { toContractDetail } from '../to-contract'
import { answerCases, NO_CURSOR } from './answer-cases'
import { leadOn } from './lead-on'
import { answerDocument, answerNothing, type ApiAnswer, refuseParameters } from './api-answer'

/** Parameters that were found to be right. */
type Asked<Schema extends z.ZodType> = Extract<Parameters<z.output<Schema>>, { ok: true }>

/** One kind of address: the name that its group holds, if any, is given to what answers. */
interface ApiRoute {
  path: RegExp
  answer: (name: string, search: URLSearchParams, today: Day, path: string) => Promise<ApiAnswer>
}

/** A route whose parameters are read by a schema, and refused where they are wrong. */
function route<Schema extends z.ZodType>(
  path: RegExp,
  schema: Schema,
  answer: (asked: Asked<Schema>, name: string, path: string) => Promise<ApiAnswer> | ApiAnswer,
): ApiRoute {
  return {
    path,
    answer: async (name, search, today, at) => {
      const asked = readParameters(search, schema, today)
      return asked.ok ? answer(asked, name, at) : refuseParameters(at, asked.errors)
    },
  }
}

const ROUTES: readonly ApiRoute[] = [
  route(/^\/api\/v1\/cases$/, caseQuerySchema, (asked, _name, path) => answerCases(asked, path)),
  route(/^\/api\/v1\/cases\/([^/]+)$/, NO_PARAMETERS, async ({ asOf }, slug) => {
    const page = await findCase(slug, asOf)
    return page ? answerDocument(toContractDetail(page)) : answerNothing()
  }),
  // A picture is of no day, and gone with the consent that carries it.
  route(/^\/api\/v1\/cases\/([^/]+)\/photo$/, NO_PARAMETERS, async (_asked, slug) => {
    const photo = await findPhoto(slug)
    if (!photo) return answerNothing()
    const headers = { 'content-type': 'image/webp', 'cache-control': 'no-cache', etag: `"${photo.sha256}"` }
    return { status: 200, headers, body: photo.webp }
  }),
  route(/^\/api\/v1\/map$/, NO_PARAMETERS, async ({ asOf }) => {
    return answerDocument(await readMap(asOf), 'application/geo+json')
  }),
  route(/^\/api\/v1\/days$/, spanQuerySchema, async ({ query, asOf }, _name, path) => {
    const faults = findSpanFaults(query, asOf)
    if (faults.length > 0) return refuseParameters(path, faults)
    return answerDocument(await readDays(await rangeOf(query, asOf)))
  }),
  route(/^\/api\/v1\/timeline$/, timelineQuerySchema, async ({ query, asOf }, _name, path) => {
    const answer = await answerTimeline(query, asOf)
    return answer === null ? refuseParameters(path, [NO_CURSOR]) : answerDocument(answer)
  }),
  route(/^\/api\/v1\/statistics$/, statisticsQuerySchema, (asked, _name, path) => answerStatistics(asked, path)),
  { path: /^\/api\/v1\/openapi\.json$/, answer: async () => (description ??= answerDocument(describeApi())) },
]

let description: ApiAnswer | undefined

/**
 * Answers a read of the API at an address, a path with its query, on the clock's day; null where there is none of ours.
 * Whatever is asked wrongly is answered with a problem document. Rejects where the database does not answer.
 */
export async function answerApi(target: string, today: Day): Promise<ApiAnswer | null> {
  const at = target.indexOf('?')
  const path = at < 0 ? target : target.slice(0, at)
  for (const { path: pattern, answer } of ROUTES) {
    const found = pattern.exec(path)
    if (!found) continue
    const name = decodeName(found[1] ?? '')
    if (name === null) return answerNothing()
    const search = new URLSearchParams(at < 0 ? '' : target.slice(at + 1))
    const answered = await answer(name, search, today, path)
    return answered.status === 404 ? ((await leadOn(path, name, search)) ?? answered) : answered
  }
  return null
}

function decodeName(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
