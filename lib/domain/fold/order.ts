import { eventDefinitions } from '../events/registry'
import { gradeRank } from '../grade'
import type { CaseEvent } from '../events/case-event'
import { dateEvent, isExact, type DatedEvent } from './dated-event'

const GROUPS = { first: 0, between: 1, last: 2 } as const
const CLAIMS = { retracted: 0, disputed: 1, proposed: 2, verified: 3 } as const

/**
 * The order of two events of one exact day (design, section 3): arrest first, closing events last, then
 * claim status, grade, source date and content, the preferred one later, so that it decides. Negative if
 * `a` comes first.
 */
function compareOnOneDay(a: CaseEvent, b: CaseEvent): number {
  return (
    GROUPS[eventDefinitions[a.type].order] - GROUPS[eventDefinitions[b.type].order] ||
    CLAIMS[a.claimStatus] - CLAIMS[b.claimStatus] ||
    gradeRank(a) - gradeRank(b) ||
    publishedOf(a) - publishedOf(b) ||
    compareText(contentOf(a), contentOf(b)) ||
    compareText(a.id, b.id)
  )
}

/** Events with their dates as the fold reads them, in an order that does not hang on that of the record. */
export function dateEvents(events: readonly CaseEvent[]): DatedEvent[] {
  return [...events].sort(compareOnOneDay).map(dateEvent).sort(compareByDays)
}

/** By the earliest day, then the latest, then the order of one day. */
export function compareByDays(a: DatedEvent, b: DatedEvent): number {
  return a.earliest - b.earliest || a.latest - b.latest || a.order - b.order
}

/** Whether in every reading `a` happens before `b`, by their days and by the order of one day. */
export function precedes(a: DatedEvent, b: DatedEvent): boolean {
  return a.latest === b.earliest ? a.order < b.order : a.latest < b.earliest
}

/**
 * {@link precedes} for the events still to come of a person who is held or not: where one who is held is
 * released and arrested again on one day, the release comes first of that day.
 */
export function orderAmong(pending: readonly DatedEvent[], isHeld: boolean): typeof precedes {
  const arrests = isHeld ? pending.filter(({ event }) => event.type === 'arrest') : []
  const overlaps = (a: DatedEvent, b: DatedEvent) => a.earliest <= b.latest && a.latest >= b.earliest
  const mayComeFirst = (one: DatedEvent) =>
    one.event.type === 'release' && arrests.some((arrest) => overlaps(arrest, one))
  const comesFirst = (one: DatedEvent) =>
    isExact(one) && arrests.some((arrest) => isExact(arrest) && arrest.earliest === one.earliest)
  return (a, b) => {
    if (a.latest !== b.earliest) return a.latest < b.earliest
    if (mayComeFirst(a)) return comesFirst(a)
    return !mayComeFirst(b) && precedes(a, b)
  }
}

function publishedOf({ sources }: CaseEvent): number {
  return Math.max(0, ...sources.map(({ published }) => published?.latest ?? 0))
}

function contentOf({ type, prisonId, details, endDate }: CaseEvent): string {
  return JSON.stringify([type, prisonId, details, endDate])
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
