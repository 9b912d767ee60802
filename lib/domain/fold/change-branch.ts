import { addDays, type Day } from '../dates/day'
import { withoutEffect } from '../events/event-definition'
import { eventDefinitions } from '../events/registry'
import { markOf, withMark, type Branch, type Mark } from './branch'
import { isSameState, type CaseState } from './case-state'
import type { DatedEvent } from './dated-event'
import { placeAt } from './effects'

/** Whether an event can change a state at all. */
export function mayShape({ event }: DatedEvent): boolean {
  const { apply } = eventDefinitions[event.type]
  return apply !== withoutEffect && (apply !== placeAt || event.prisonId !== null)
}

/** The state after an event; the same one where it changes nothing. */
export function stateAfter(state: CaseState, by: DatedEvent): CaseState {
  const after = eventDefinitions[by.event.type].apply(state, by)
  return isSameState(after, state) ? state : after
}

/** What a branch says of an event on a day: of one that begins on it and is not noted, that it has not happened. */
export function markOn(branch: Branch, event: DatedEvent, day: Day): Mark {
  const mark = markOf(branch, event)
  return event.earliest === day && !branch.marks.has(event) ? { ...mark, from: null } : mark
}

/** The branch with what it says of an event set. */
export function note(branch: Branch, event: DatedEvent, mark: Mark): Branch {
  const marks = withMark(branch.marks, event, mark)
  return marks === branch.marks ? branch : { state: branch.state, marks }
}

/** The branch with an event noted that may happen from the day on, or has before, and changes nothing. */
export function noteInert(branch: Branch, event: DatedEvent, mark: Mark, day: Day): Branch {
  return note(branch, event, { from: mark.from ?? day, to: mark.to, isOpen: event.latest > day })
}

/**
 * The branches after an event that changes the state: one, and one more for each other event of `pending` that until
 * now may have happened without a change and no longer may. Those of `left` may follow on the same day.
 */
export function change(
  branch: Branch, by: DatedEvent, day: Day, pending: readonly DatedEvent[], left: readonly DatedEvent[],
): Branch[] {
  const state = stateAfter(branch.state, by)
  const isOfDay = by.latest === day
  const until = isOfDay ? day : by.latest
  let after: Branch[] = [{ state, marks: withMark(branch.marks, by, { from: day, to: until, isOpen: false }) }]
  for (const event of pending) {
    if (event === by) continue
    const isLeft = left.includes(event)
    const mark = isLeft ? markOn(branch, event, day) : markOf(branch, event)
    const isActive = stateAfter(state, event) !== state
    const to = Math.min(mark.to, isLeft && isOfDay ? day - 1 : until) as Day
    const next = isLeft || !isOfDay ? day : addDays(day, 1)
    const marks = marksAfter(event, mark, isActive, to, next)
    after = after.flatMap((one) => marks.map((each) => note(one, event, each)))
  }
  return after
}

/**
 * The branch once something has surely happened on the day without a change: what changed the state before it did so by
 * then, since after it things would stand otherwise.
 */
export function endBefore(
  branch: Branch, day: Day, pending: readonly DatedEvent[], left: readonly DatedEvent[],
): Branch {
  return pending.reduce((ended, event) => {
    const mark = ended.marks.get(event)
    if (!mark || mark.isOpen || mark.to <= day) return ended
    return note(ended, event, { ...mark, to: left.includes(event) ? addDays(day, -1) : day })
  }, branch)
}

/** What may be of another event once something has changed the state: it happened by a day, or from another on. */
function marksAfter(event: DatedEvent, mark: Mark, isActive: boolean, to: Day, next: Day): Mark[] {
  if (!mark.isOpen) return [{ ...mark, to }]
  if (!isActive) return [{ ...mark, from: mark.from ?? next }]
  const before = mark.from !== null && mark.from <= to ? [{ from: mark.from, to, isOpen: false }] : []
  return event.latest >= next ? [...before, { from: null, to: mark.to, isOpen: true }] : before
}
