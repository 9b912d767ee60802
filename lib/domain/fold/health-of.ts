import type { Day } from '../dates/day'
import { isCertainBy, isPossibleBy, type DatedEvent } from './dated-event'
import { precedes } from './order'

/** The health events that may be the last word on their condition, and whether they surely are. */
export interface OpenConcern {
  holds: 'certain' | 'possible'
  by: DatedEvent
}

/** The concerns open on a day: for each condition the event that may be its last word and does not resolve it. */
export function openConcerns(events: readonly DatedEvent[], day: Day): OpenConcern[] {
  // A date that is narrowed to days ahead is not there yet, nor does it leave open what came last.
  const concerns = events.filter((event) => event.event.type === 'health' && isPossibleBy(event, day))
  return concerns.flatMap((by) => {
    const others = concerns.filter((other) => other !== by && conditionOf(other) === conditionOf(by))
    const isOver = others.some((other) => isCertainBy(other, day) && precedes(by, other))
    if (isOver || by.event.details.resolved === true) return []
    const isLast = others.every((other) => precedes(other, by))
    return [{ holds: isLast && isCertainBy(by, day) ? 'certain' : 'possible', by }]
  })
}

/** The condition that a health event speaks of, so that two ways of writing it are one. */
export function conditionOf({ event }: DatedEvent): string {
  const { condition } = event.details
  return typeof condition === 'string' ? condition.trim().toLowerCase() : ''
}
