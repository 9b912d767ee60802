import type { Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import type { Certainty } from './certainty'
import { isCertainBy, isPossibleBy, type DatedEvent } from './dated-event'
import { precedes } from './order'

/** An event that stands until another ends it. */
export interface Standing {
  by: DatedEvent
  holds: Certainty
}

/** Those of the events that may have happened by a day with none of the enders after them. */
export function standingOn(events: readonly DatedEvent[], enders: readonly DatedEvent[], day: Day): Standing[] {
  return events.flatMap((by) => {
    if (!isPossibleBy(by, day)) return []
    const others = enders.filter((ender) => ender.event.id !== by.event.id && isPossibleBy(ender, day))
    if (others.some((ender) => isCertainBy(ender, day) && precedes(by, ender))) return []
    const isLast = others.every((ender) => precedes(ender, by))
    return [{ by, holds: isLast && isCertainBy(by, day) ? 'certain' : 'possible' }]
  })
}

/** What follows where at most one of them stands in any reading: whether it does, since when, and the events. */
export function sinceStanding(
  standing: readonly Standing[],
): { holds: Certainty; from: Bounds; events: DatedEvent[] } | null {
  if (standing.length === 0) return null
  const certain = standing.filter(({ holds }) => holds === 'certain')
  const counted = (certain.length > 0 ? certain : standing).map(({ by }) => by)
  return {
    holds: certain.length > 0 ? 'certain' : 'possible',
    from: hullOfDates(counted),
    events: standing.map(({ by }) => by),
  }
}

/** The bounds within which the dates of events lie. */
export function hullOfDates(events: readonly DatedEvent[]): Bounds {
  const known = events.map(({ countsFrom }) => countsFrom).filter((day) => day !== null)
  return {
    earliest: known.length < events.length ? null : (Math.min(...known) as Day),
    latest: Math.max(...events.map(({ latest }) => latest)) as Day,
  }
}
