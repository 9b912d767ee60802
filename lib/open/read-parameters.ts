import { z } from 'zod'
import { parseAsOf } from '@/lib/domain/dates/as-of'
import { type Day, parseDay } from '@/lib/domain/dates/day'

/** What is wrong with one parameter of an address; `detail` is English. */
export interface ParameterFault {
  parameter: string
  detail: string
}

export type Parameters<Query> =
  | { ok: true; query: Query; asOf: Day; text: string }
  | { ok: false; errors: ParameterFault[] }

/** For reads that take nothing but `asOf`. */
export const NO_PARAMETERS = z.strictObject({})

/** A day beside `asOf`. No calendar of PostgreSQL has a year 0. */
export const dayOfAddress = z.string().regex(/^(?!0000)\d{4}-\d{2}-\d{2}$/).refine((text) => parseDay(text) !== null)

const AS_OF_FAULTS = {
  not_a_day: 'must be a day, YYYY-MM-DD',
  after_today: 'must not be after today',
} as const

/**
 * Reads the parameters of an address strictly: one that is unknown, given twice or malformed is an error that names
 * it, and an empty one is none (as forms send it). `asOf` is taken by every read; `schema` says which others.
 */
export function readParameters<Schema extends z.ZodType>(
  search: URLSearchParams,
  schema: Schema,
  today: Day,
): Parameters<z.output<Schema>> {
  const twice = [...new Set([...search.keys()].filter((name) => search.getAll(name).length > 1))]
  const { asOf: asked, ...given } = Object.fromEntries([...search].filter(([, value]) => value !== ''))
  const asOf = parseAsOf(asked, today)
  const parsed = schema.safeParse(given)
  const errors = [
    ...twice.map((parameter) => ({ parameter, detail: 'is given more than once' })),
    ...(asOf.ok ? [] : [{ parameter: 'asOf', detail: AS_OF_FAULTS[asOf.reason] }]),
    ...(parsed.success ? [] : parsed.error.issues.flatMap(faultsOf)),
  ]
  if (errors.length > 0 || !asOf.ok || !parsed.success) return { ok: false, errors }
  return { ok: true, query: parsed.data, asOf: asOf.day, text: asOf.text }
}

function faultsOf(issue: z.core.$ZodIssue): ParameterFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((parameter) => ({ parameter, detail: 'is not a parameter here' }))
  }
  return [{ parameter: String(issue.path[0] ?? ''), detail: issue.message }]
}
