import type { Day } from '@/lib/domain/dates/day'
import { answer, dispute, retract, sendBack } from '@/lib/domain/history/steps'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { NotedInput } from '../event/step-input'
import { takeStep, type StepGround } from '../event/take-step'
import { inPrisonEventTransaction, type PrisonEventTransaction } from './in-prison-event-transaction'
import { addPrisonVersion } from './write-version'

const AT_PRISON: StepGround<PrisonEventTransaction> = {
  subject: 'prison_event', hold: inPrisonEventTransaction, add: addPrisonVersion,
}

/**
 * Disputes an event at a prison, with the reason: it loses a verification, and what is public rests on it no longer,
 * until it is answered, edited or verified anew. Throws a ZodError for input that no form sends, as all of these.
 */
export async function disputePrisonEvent(viewer: Viewer, input: NotedInput, on: Day) {
  return takeStep(AT_PRISON, viewer, input, on, { needs: 'event.dispute', name: 'dispute', decide: dispute })
}

/** Retracts an event at a prison, with the reason: nothing rests on it, and from its history it can be restored. */
export async function retractPrisonEvent(viewer: Viewer, input: NotedInput, on: Day) {
  return takeStep(AT_PRISON, viewer, input, on, { needs: 'event.retract', name: 'retract', decide: retract })
}

/** Sends an event at a prison back to its author with a note: it awaits them until they edit or answer it. */
export async function sendPrisonEventBack(viewer: Viewer, input: NotedInput, on: Day) {
  return takeStep(AT_PRISON, viewer, input, on, { needs: 'event.send_back', name: 'send_back', decide: sendBack })
}

/** Answers what an event at a prison was sent back for, or resolves a dispute: it is proposed again. */
export async function answerPrisonEvent(viewer: Viewer, input: NotedInput, on: Day) {
  return takeStep(AT_PRISON, viewer, input, on, { needs: 'event.edit', name: 'answer', decide: answer })
}
