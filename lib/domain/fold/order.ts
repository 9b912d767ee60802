import { eventDefinitions } from '../events/registry'
import { gradeRank } from '../grade'
import type { CaseEvent } from '../events/case-event'
import { dateEvent, isExact, type DatedEvent } from './dated-event'

const GROUPS = { first: 0, between: 1, last: 2 } as const
const CLAIMS = { retracted: 0, disputed: 1, proposed: 2, verified: 3 } as const

/** What orders an event among those of one exact day, worked out once. */
interface Ranked {
  event: CaseEvent
  group: number
  claim: number
  grade: number
  published: number
}

/**
 * The order of two events of one exact day (design, section 3): arrest first, closing events last, then
 * claim status, grade, source date and content, the preferred one later, so that it decides. Negative if
 * `a` comes first.
 */
function compareOnOneDay(a: Ranked, b: Ranked): number {
  return (
    a.group - b.group || a.claim - b.claim || a.grade - b.grade || a.published - b.published ||
    compareText(contentOf(a.event), contentOf(b.event)) ||
    compareText(a.event.id, b.event.id)
  )
}

/** Events with their dates as the fold reads them, in an order that does not hang on that of the record. */
export function dateEvents(events: readonly CaseEvent[]): DatedEvent[] {
  return events.map(rank).sort(compareOnOneDay).map(({ event }, i) => dateEvent(event, i)).sort(compareByDays)
}

function rank(event: CaseEvent): Ranked {
  return {
    event,
    group: GROUPS[eventDefinitions[event.type].order],
    claim: CLAIMS[event.claimStatus],
    grade: gradeRank(event),
    published: publishedOf(event),
  }
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
  let last = 0
  for (const { published } of sources) if (published?.latest && published.latest > last) last = published.latest
  return last
}

function contentOf({ type, prisonId, details, endDate }: CaseEvent): string {
  return JSON.stringify([type, prisonId, details, endDate])
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
