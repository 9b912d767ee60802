import type { Day } from '../dates/day'
import type { CaseState } from './case-state'
import { isExact, type DatedEvent } from './dated-event'

/** What a branch says of an event whose date is vague. */
export interface Mark {
  /** The first day on which it may have happened here; null where it has not. */
  from: Day | null
  to: Day
  /** Whether it may still be to come. */
  isOpen: boolean
}

/**
 * One way in which the case may have gone so far: a state, and what that way says of the vague dates. The state refers
 * to events with their dates as recorded; an event without a mark may have happened on any day of its date.
 */
export interface Branch {
  state: CaseState
  marks: ReadonlyMap<DatedEvent, Mark>
}

/** What a branch says of an event, marked or not. */
export function markOf({ marks }: Branch, event: DatedEvent): Mark {
  return marks.get(event) ?? { from: event.earliest, to: event.latest, isOpen: true }
}

/** The marks with one set, or taken away where it says no more than the date does. */
export function withMark(
  marks: ReadonlyMap<DatedEvent, Mark>, event: DatedEvent, mark: Mark,
): ReadonlyMap<DatedEvent, Mark> {
  const isWhole = mark.from === event.earliest && mark.to === event.latest
  if (isExact(event) || (isWhole && mark.isOpen)) {
    if (!marks.has(event)) return marks
    const fewer = new Map(marks)
    fewer.delete(event)
    return fewer
  }
  return new Map(marks).set(event, mark)
}

/** The event with its date narrowed to what a mark leaves of it. */
export function narrowTo(event: DatedEvent, from: Day, to: Day): DatedEvent {
  if (from <= event.earliest && to >= event.latest) return event
  return { ...event, earliest: from, countsFrom: from, latest: to }
}
