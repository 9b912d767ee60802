import { eventDefinitions } from '../events/registry'
import { gradeRank } from '../grade'
import type { DatedEvent } from './dated-event'

const GROUPS = { first: 0, between: 1, last: 2 } as const
const CLAIMS = { retracted: 0, disputed: 1, proposed: 2, verified: 3 } as const

/**
 * The order of two events of one exact day (design, section 3): arrest first, closing events last, then
 * claim status, grade, source date and content, the preferred one later, so that it decides. Negative if
 * `a` comes first. That a release comes before a new arrest of a person held is {@link goesBefore}'s.
 */
export function compareOnOneDay(a: DatedEvent, b: DatedEvent): number {
  return (
    GROUPS[eventDefinitions[a.event.type].order] - GROUPS[eventDefinitions[b.event.type].order] ||
    CLAIMS[a.event.claimStatus] - CLAIMS[b.event.claimStatus] ||
    gradeRank(a.event) - gradeRank(b.event) ||
    publishedOf(a) - publishedOf(b) ||
    compareText(contentOf(a), contentOf(b)) ||
    compareText(a.event.id, b.event.id)
  )
}

/** Whether in every reading `a` happens before `b`, for a person who is held or not before both. */
export function goesBefore(a: DatedEvent, b: DatedEvent, isHeld: boolean): boolean {
  if (a.latest !== b.earliest) return a.latest < b.earliest
  const exact = a.earliest === b.latest
  const [first, second] = [a.event.type, b.event.type]
  if (first === 'release' && second === 'arrest') return exact && isHeld
  if (first === 'arrest' && second === 'release') return exact && !isHeld
  return compareOnOneDay(a, b) < 0
}

function publishedOf({ event }: DatedEvent): number {
  return Math.max(0, ...event.sources.map(({ published }) => published?.latest ?? 0))
}

function contentOf({ event }: DatedEvent): string {
  return JSON.stringify([event.type, event.prisonId, event.details, event.endDate])
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
