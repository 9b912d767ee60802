import type { Day } from '@/lib/domain/dates/day'
import { retract } from '@/lib/domain/history/steps'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { NotedInput } from './event/step-input'
import { IN_CASE, takeStep, type StepResult } from './event/take-step'

/**
 * Retracts an event, with the reason: a version of its own, after which nothing rests on the event. It stays in the
 * history, from where it can be restored. Throws a ZodError for input that no form sends.
 */
export async function retractEvent(
  viewer: Viewer,
  input: NotedInput,
  on: Day,
): Promise<StepResult<'stale_version' | 'retracted'>> {
  return takeStep(IN_CASE, viewer, input, on, { needs: 'event.retract', name: 'retract', decide: retract })
}
