import type { Day } from '@/lib/domain/dates/day'
import { dispute } from '@/lib/domain/history/steps'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { NotedInput } from './event/step-input'
import { IN_CASE, takeStep, type StepResult } from './event/take-step'

/**
 * Disputes an event, with the reason: it loses a verification, and what is public rests on it no longer, until it is
 * answered, edited or verified anew. Throws a ZodError for input that no form sends.
 */
export async function disputeEvent(
  viewer: Viewer,
  input: NotedInput,
  on: Day,
): Promise<StepResult<'stale_version' | 'already_disputed' | 'retracted'>> {
  return takeStep(IN_CASE, viewer, input, on, { needs: 'event.dispute', name: 'dispute', decide: dispute })
}
