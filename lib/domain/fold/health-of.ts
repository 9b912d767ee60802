import type { Day } from '../dates/day'
import type { Certainty } from './certainty'
import { isCertainBy, isPossibleBy, type DatedEvent } from './dated-event'
import { precedes } from './order'

/** The health events that may be the last word on their condition, and whether they surely are. */
export interface OpenConcern {
  holds: 'certain' | 'possible'
  by: DatedEvent
}

/** The concerns open on a day: for each condition the event that may be its last word and does not resolve it. */
export function openConcerns(events: readonly DatedEvent[], day: Day): OpenConcern[] {
  const open: OpenConcern[] = []
  for (const by of events) {
    if (!isThere(by, day) || by.event.details.resolved === true) continue
    const holds = isLastWord(by, events, day)
    if (holds) open.push({ holds, by })
  }
  return open
}

/** Whether a health event is the last word on its condition; null where another surely came after it. */
function isLastWord(by: DatedEvent, events: readonly DatedEvent[], day: Day): Certainty | null {
  const condition = conditionOf(by)
  let isLast = isCertainBy(by, day)
  for (const other of events) {
    if (other === by || !isThere(other, day) || conditionOf(other) !== condition) continue
    if (isCertainBy(other, day) && precedes(by, other)) return null
    if (!precedes(other, by)) isLast = false
  }
  return isLast ? 'certain' : 'possible'
}

/** A date that is narrowed to days ahead is not there yet, nor does it leave open what came last. */
function isThere(event: DatedEvent, day: Day): boolean {
  return event.event.type === 'health' && isPossibleBy(event, day)
}

/** The condition that a health event speaks of, so that two ways of writing it are one. */
export function conditionOf({ event }: DatedEvent): string {
  const { condition } = event.details
  return typeof condition === 'string' ? condition.trim().toLowerCase() : ''
}
