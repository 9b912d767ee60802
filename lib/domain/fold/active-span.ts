import type { Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import { isCertainBy, isPossibleBy, NEVER, type DatedEvent } from './dated-event'
import type { World } from './world'

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
  if (spans.length === 0) return null
  const { closedBy } = world.state
  const hulls: Stretch[] = []
  const cores: Stretch[] = []
  for (const event of spans) {
    const { earliest, latest, endLatest } = event
    if (!isPossibleBy(event, day) || (closedBy && latest < closedBy.earliest)) continue
    hulls.push({ first: earliest, last: endLatest, event })
    if (isCertainBy(event, day) && (!closedBy || earliest >= closedBy.latest)) {
      cores.push({ first: latest, last: coreEnd(event), event })
    }
  }
  const possible = chainOn(hulls, day)
  if (possible.length === 0) return null
  const certain = chainOn(cores, day)
  return {
    holds: certain.length > 0 ? 'certain' : 'possible',
    from: {
      earliest: earliestStart(possible),
      latest: certain.length > 0 ? firstOf(certain) : latestStart(possible),
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
  const chain = stretches.filter((stretch) => stretch.first <= day && stretch.last >= day)
  if (chain.length === 0 || chain.length === stretches.length) return chain
  for (let first = firstOf(chain); ; first = firstOf(chain)) {
    const more = stretches.filter(
      (stretch) => stretch.last >= first - 1 && stretch.first <= day && !chain.includes(stretch),
    )
    if (more.length === 0) return chain
    chain.push(...more)
  }
}

function firstOf(stretches: readonly Stretch[]): Day {
  let first = NEVER
  for (const stretch of stretches) if (stretch.first < first) first = stretch.first
  return first
}

/** The first day that counts; null where one is open. */
function earliestStart(stretches: readonly Stretch[]): Day | null {
  let first = NEVER
  for (const { event: { countsFrom } } of stretches) {
    if (countsFrom === null) return null
    if (countsFrom < first) first = countsFrom
  }
  return first
}

function latestStart(stretches: readonly Stretch[]): Day {
  return Math.max(...stretches.map(({ event }) => event.latest)) as Day
}
