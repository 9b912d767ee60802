import type { Day } from '../dates/day'
import { eventDefinitions } from '../events/registry'
import { INITIAL_STATE, isInCustody, type CaseState } from './case-state'
import { isCertainBy, type DatedEvent } from './dated-event'
import { orderAmong } from './order'

/** One event of the course of a case, with the states before and after it. */
export interface CourseStep {
  by: DatedEvent
  before: CaseState
  after: CaseState
}

/**
 * The events that have certainly happened by a day, in the order of their latest days, and what each
 * changed: for what is told as a course (stays, the sentence in force) and not as bounds.
 */
export function certainCourse(events: readonly DatedEvent[], day: Day): CourseStep[] {
  const pending = events.filter((event) => isCertainBy(event, day))
  pending.sort((a, b) => a.latest - b.latest || a.earliest - b.earliest || a.order - b.order)
  const steps: CourseStep[] = []
  let state = INITIAL_STATE
  while (pending.length > 0) {
    const goesBefore = orderAmong(pending, isInCustody(state))
    const isNext = (event: DatedEvent) => !pending.some((other) => other !== event && goesBefore(other, event))
    const [by] = pending.splice(Math.max(0, pending.findIndex(isNext)), 1)
    if (!by) break
    const after = eventDefinitions[by.event.type].apply(state, by)
    steps.push({ by, before: state, after })
    state = after
  }
  return steps
}
