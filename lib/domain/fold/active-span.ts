import { addDays, type Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import { isCertainBy, isPossibleBy, type DatedEvent } from './dated-event'
import type { World } from './worlds'

/** Spans of one kind under way on a day, joined where they overlap or adjoin. */
export interface ActiveSpan {
  holds: 'certain' | 'possible'
  /** The first day of the joined span. */
  from: Bounds
  events: DatedEvent[]
}

interface Stretch {
  first: Day
  last: Day
  event: DatedEvent
}

/**
 * Whether spans of one kind are under way on a day, and since when: certainly from the start's latest to
 * the end's earliest, possibly from the start's earliest to the end's latest. A span that began before the
 * last closing event of the case is over. Null where none may be under way.
 */
export function activeSpanOn(spans: readonly DatedEvent[], world: World, day: Day): ActiveSpan | null {
  const { closedBy } = world.state
  const hulls = spans
    .filter((span) => isPossibleBy(span, day) && (!closedBy || span.latest >= closedBy.earliest))
    .map((event) => ({ first: event.earliest, last: event.endLatest, event }))
  const cores = spans
    .filter((span) => isCertainBy(span, day) && (!closedBy || span.earliest >= closedBy.latest))
    .map((event) => ({ first: event.latest, last: coreEnd(event), event }))
  const possible = chainOn(hulls, day)
  if (possible.length === 0) return null
  const certain = chainOn(cores, day)
  const starts = possible.map(({ event }) => event.countsFrom)
  const known = starts.filter((start) => start !== null)
  return {
    holds: certain.length > 0 ? 'certain' : 'possible',
    from: {
      earliest: known.length < starts.length ? null : (Math.min(...known) as Day),
      latest: certain.length > 0 ? firstOf(certain) : (Math.max(...possible.map(({ event }) => event.latest)) as Day),
    },
    events: possible.map(({ event }) => event),
  }
}

/** An end that is absent, or only "on or before", leaves the start day alone certain, if that is one day. */
function coreEnd({ earliest, endEarliest }: DatedEvent): Day {
  return endEarliest === 'start' ? earliest : endEarliest
}

/** The stretches that hold on the day, with all that run into them without a gap. */
function chainOn(stretches: readonly Stretch[], day: Day): Stretch[] {
  let first = addDays(day, 1)
  const chain: Stretch[] = []
  const rest = new Set(stretches.filter((stretch) => stretch.first <= day))
  const joins = (stretch: Stretch) => (chain.length === 0 ? stretch.last >= day : stretch.last >= addDays(first, -1))
  for (let next = [...rest].filter(joins); next.length > 0; next = [...rest].filter(joins)) {
    for (const stretch of next) rest.delete(stretch)
    chain.push(...next)
    first = Math.min(first, firstOf(next)) as Day
  }
  return chain
}

function firstOf(stretches: readonly Stretch[]): Day {
  return Math.min(...stretches.map(({ first }) => first)) as Day
}
