import type { VagueDate } from '../dates/day-span'
import { vagueDetail } from '../events/vague-detail'
import { overlaps, type Claim } from './claim'

/** What two events may state differently; also a message key. */
export const FACTS = [
  'day', 'end', 'duration', 'prison', 'ward', 'status', 'kind', 'outcome', 'sentence', 'charge', 'severity', 'due_day',
  'family_told', 'circumstances',
] as const
export type Fact = (typeof FACTS)[number]

/** Whether two events of one type, taken for one happening, both state a fact and state it differently. */
export type Difference = (a: Claim, b: Claim) => boolean

/**
 * Details from closed sets of values: numbers, words of a list, yes or no. What one leaves out, or says in a word that
 * says nothing, differs in nothing.
 */
export function inDetails(keys: readonly string[], saysNothing: readonly unknown[] = []): Difference {
  const isStated = (value: unknown) => value !== undefined && value !== null && !saysNothing.includes(value)
  return (a, b) =>
    keys.some((key) => {
      const [one, other] = [a.details[key], b.details[key]]
      return isStated(one) && isStated(other) && one !== other
    })
}

/** The prison that both name, unless a transfer says that one led on from the other. */
export const inPrison: Difference = (a, b) =>
  a.prisonId !== null && b.prisonId !== null && a.prisonId !== b.prisonId &&
  a.fromPrisonId !== b.prisonId && b.fromPrisonId !== a.prisonId

/** The ward of one prison: a short name, the same whatever its case, its spaces and the word before it. */
export const inWard: Difference = (a, b) => {
  const [one, other] = [nameIn(a.details.ward), nameIn(b.details.ward)]
  return !inPrison(a, b) && one !== null && other !== null && one !== other
}

function nameIn(value: unknown): string | null {
  const name = typeof value === 'string' ? value.toLowerCase().replace(/\bward\b|[^\p{L}\p{N}]/gu, '') : ''
  return name === '' ? null : name
}

/** A detail that is a vague date: different where no day fits both. */
export function inDate(key: string): Difference {
  return (a, b) => areApart(vagueDetail(a, key), vagueDetail(b, key))
}

/** The end that both give. That something was still going on is no end, and so contradicts none that came later. */
export const inEnd: Difference = (a, b) => areApart(endOf(a), endOf(b))

function endOf({ endDate }: Claim): VagueDate | null {
  return endDate === 'ongoing' ? null : endDate
}

function areApart(a: VagueDate | null, b: VagueDate | null): boolean {
  return a !== null && b !== null && !overlaps(a, b)
}
