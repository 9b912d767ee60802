import type { Day } from '@/lib/domain/dates/day'
import { sendBack } from '@/lib/domain/history/steps'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { NotedInput } from './event/step-input'
import { IN_CASE, takeStep, type StepResult } from './event/take-step'

/**
 * Sends a proposed or disputed event back to its author with a note: it awaits them (`awaits_author`) until they edit
 * or answer it, or somebody else decides. Throws a ZodError for input that no form sends.
 */
export async function sendEventBack(
  viewer: Viewer,
  input: NotedInput,
  on: Day,
): Promise<StepResult<'stale_version' | 'own_event' | 'already_verified' | 'retracted'>> {
  return takeStep(IN_CASE, viewer, input, on, { needs: 'event.send_back', name: 'send_back', decide: sendBack })
}
