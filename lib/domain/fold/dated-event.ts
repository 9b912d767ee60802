import type { Day } from '../dates/day'
import type { CaseEvent } from '../events/case-event'

/** Later than any day: an end that is not bounded. */
export const NEVER = Number.POSITIVE_INFINITY as Day

/**
 * An event with its dates as the fold reads them. `earliest` is where the event may first have happened:
 * an open earliest day counts as the latest, because nothing follows from an event before it is known to
 * have happened. `countsFrom` is what day counts start from: null where the earliest day is open.
 */
export interface DatedEvent {
  event: CaseEvent
  earliest: Day
  latest: Day
  countsFrom: Day | null
  /** Its place among the events of one exact day; see lib/domain/fold/order.ts. */
  order: number
  /** The last day of a span for certain and possibly, both included; equal to the start for a single day. */
  endEarliest: Day | 'start'
  endLatest: Day
}

/**
 * Resolves an event's dates into the bounds that the fold reads (design, section 2, "Certain and possible");
 * `order` is its place among events of one day.
 */
export function dateEvent(event: CaseEvent, order: number): DatedEvent {
  const { earliest: countsFrom, latest: given } = event.date
  const earliest = countsFrom ?? given ?? NEVER
  const end = endOf(event)
  const latest = Math.min(given ?? boundBySource(event, earliest), end.endLatest)
  return { event, earliest, latest: Math.max(earliest, latest) as Day, countsFrom, order, ...end }
}

/** "On or after" ends with the day on which a source already knew of it. */
function boundBySource(event: CaseEvent, first: Day): Day {
  const published = event.sources.map((source) => source.published?.latest ?? NEVER)
  return Math.max(first, Math.min(NEVER, ...published)) as Day
}

function endOf(event: CaseEvent): Pick<DatedEvent, 'endEarliest' | 'endLatest'> {
  if (event.endDate === 'ongoing') return { endEarliest: NEVER, endLatest: NEVER }
  if (event.endDate === null) return { endEarliest: 'start', endLatest: NEVER }
  return { endEarliest: event.endDate.earliest ?? 'start', endLatest: event.endDate.latest ?? NEVER }
}

/** Whether an event has one exact day. */
export function isExact({ earliest, latest }: DatedEvent): boolean {
  return earliest === latest
}

/** Whether every reading of the event's date has happened by the day. */
export function isCertainBy(dated: DatedEvent, day: Day): boolean {
  return dated.latest <= day
}

/** Whether some reading of the event's date has happened by the day. */
export function isPossibleBy(dated: DatedEvent, day: Day): boolean {
  return dated.earliest <= day
}

/** Whether an event is a hearing that is announced, and no more. */
export function isScheduled({ event }: DatedEvent): boolean {
  return event.details.scheduled === true && event.details.outcome === undefined
}
