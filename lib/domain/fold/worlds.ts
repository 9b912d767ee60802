import { addDays, type Day } from '../dates/day'
import type { EventType } from '../events/event-types'
import type { Background } from './background'
import type { CaseState } from './case-state'
import { isCertainBy, isPossibleBy, NEVER, type DatedEvent } from './dated-event'
import type { Fold } from './fold'
import { reachableStates } from './reachable-states'
import { splitDates } from './split-dates'

/** A state that the case may be in on a day, with the dates narrowed to the readings that lead there. */
export interface World {
  state: CaseState
  /** The events of a type that may have happened by the day and may still matter. */
  of(type: EventType): readonly DatedEvent[]
  /** Scheduled hearings ahead by {@link LOOKS_AHEAD_DAYS} days at most in some reading. */
  planned: readonly DatedEvent[]
  background: Background
}

/** How far ahead a planned hearing is seen (design, section 5). */
export const LOOKS_AHEAD_DAYS = 14

/** Events not certain by a day beyond which it stays open in each world whether they have happened. */
const MOST_PENDING = 2

/**
 * Every world that the vague dates allow on a day, from a fold that is settled up to it. Where few dates are
 * vague, each is split into the stretches between the days of the other events, so that its order among them
 * is settled and bounds are exact; where many are, orders are open and bounds may be wider, never narrower.
 */
export function worldsOn({ frames, open, scheduled, background }: Fold, day: Day): World[] {
  const visible = open.filter((event) => isPossibleBy(event, day))
  const planned = scheduled.filter((event) => isPlanned(event, day))
  return frames.flatMap(({ state, live }) =>
    splitDates(visible, live).flatMap((narrowed) => withAndWithout(narrowed, day)).flatMap(({ events, by }) => {
      const of = byType([...live, ...events])
      return reachableStates(state, events, by).map((reached) => ({ state: reached, of, planned, background }))
    }),
  )
}

/**
 * The events once with and once without each that may not have happened by the day, so that a world holds
 * nothing that its state knows nothing of; left open where there are more than {@link MOST_PENDING}.
 */
function withAndWithout(events: readonly DatedEvent[], day: Day): { events: readonly DatedEvent[]; by: Day }[] {
  const seen = events.filter((event) => isPossibleBy(event, day))
  const pending = seen.filter((event) => !isCertainBy(event, day))
  if (pending.length === 0) return [{ events: seen, by: day }]
  if (pending.length > MOST_PENDING) return [{ events, by: day }]
  return pending
    .reduce<(readonly DatedEvent[])[]>(
      (lists, one) => lists.flatMap((list) => [list, list.filter((event) => event !== one)]),
      [seen],
    )
    .map((happened) => ({ events: happened, by: NEVER }))
}

function byType(events: readonly DatedEvent[]): World['of'] {
  const groups = new Map<EventType, DatedEvent[]>()
  for (const event of events) {
    const group = groups.get(event.event.type)
    if (group) group.push(event)
    else groups.set(event.event.type, [event])
  }
  return (type) => groups.get(type) ?? NONE
}

const NONE: readonly DatedEvent[] = []

function isPlanned({ earliest, latest }: DatedEvent, day: Day): boolean {
  return latest > day && earliest <= addDays(day, LOOKS_AHEAD_DAYS)
}
