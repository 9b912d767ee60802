import type { Calendar } from '../dates/typed/typed-reading'
import type { Audience, Credibility } from '../vocabulary'

/** What one version of an event says, as it is stored: dates are EDTF, an end `..` is still going on. */
export interface EventContent {
  date: string
  endDate: string | null
  /** What was typed for the date, in its calendar; null if it was EDTF. */
  typed: string | null
  calendar: Calendar
  prisonId: string | null
  fromPrisonId: string | null
  details: Readonly<Record<string, unknown>>
  sourceIds: readonly string[]
  credibility: Credibility
  audience: Audience
  locator: string | null
  note: string | null
}

/** One field of an event by its name: `details.channel` and the like stand one by one. */
export type Fields = ReadonlyMap<string, unknown>

/**
 * The fields that are compared and merged one by one, the absent details left out. What was typed belongs to the date,
 * and the order of sources says nothing.
 */
export function fieldsOf(content: EventContent): Fields {
  const plain = PLAIN.map((field) => [field, content[field]] as const)
  const each = Object.entries(content.details).map(([key, value]) => [`details.${key}`, value] as const)
  const sourceIds = [...new Set(content.sourceIds)].sort()
  return new Map<string, unknown>([...plain, ['sourceIds', sourceIds], ...each])
}

const PLAIN = ['date', 'endDate', 'prisonId', 'fromPrisonId', 'credibility', 'audience', 'locator', 'note'] as const

/** Whether two values of fields are the same, however they are written; absent and null are. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b || (isAbsent(a) && isAbsent(b))) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return [...new Set([...one.keys(), ...other.keys()])].every((key) => isSameValue(one.get(key), other.get(key)))
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined
}
