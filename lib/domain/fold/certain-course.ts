import { eventDefinitions } from '../events/registry'
import { INITIAL_STATE, isInCustody, type CaseState } from './case-state'
import type { DatedEvent } from './dated-event'
import { orderAmong } from './order'

/** One event of the course of a case, with the states before and after it. */
export interface CourseStep {
  by: DatedEvent
  before: CaseState
  after: CaseState
}

/**
 * What events that became certain on one day changed, one after another, from what the course before led to: for what
 * is told as a course (stays, the sentence in force) and not as bounds.
 */
export function courseOfDay(events: readonly DatedEvent[], before: readonly CourseStep[]): CourseStep[] {
  const pending = [...events].sort((a, b) => a.earliest - b.earliest || a.order - b.order)
  const steps: CourseStep[] = []
  let state = before.at(-1)?.after ?? INITIAL_STATE
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
