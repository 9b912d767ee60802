import type { Day } from '@/lib/domain/dates/day'
import { answer } from '@/lib/domain/history/steps'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { NotedInput } from './event/step-input'
import { IN_CASE, takeStep, type StepResult } from './event/take-step'

/**
 * Answers what an event was sent back for, or resolves a dispute, without a change of its content: it is proposed again
 * and waits for review. A dispute is resolved by those who may dispute. Throws a ZodError for input that no form sends.
 */
export async function answerEvent(
  viewer: Viewer,
  input: NotedInput,
  on: Day,
): Promise<StepResult<'stale_version' | 'nothing_to_answer'>> {
  return takeStep(IN_CASE, viewer, input, on, { needs: 'event.edit', name: 'answer', decide: answer })
}
