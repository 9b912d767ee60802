import type { z } from 'zod'
import type { EventContent } from '@/lib/domain/history/event-content'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { readRecording, recordEventInput, type RecordEventInput } from '../event/event-input'
import { proposeEvent } from '../event/propose-event'
import type { Question } from '../event/questions'
import type { MissingReason } from '../event/weigh-event'
import { inCaseTransaction, type DerivingTransaction } from '../in-case-transaction'
import { readInput } from '../read-input'
import { weighStep, type AskedStep, type SetTaskReason, type SetTaskResult, type Taken } from './set-task'
import type { Result } from '../result'
import { answerTaskInput, type AnswerTask } from './task-input'
import { writeStep } from './write-step'

export type AnswerTaskResult = SetTaskResult | { ok: false; reason: 'unknown_event' }

/**
 * Lets an action that is on record for the case answer a reason of it; until the term of the reason's level is over,
 * and it is asked again. `unknown_event` where the case has no such action, or none that stands. Throws a ZodError for
 * input that no form sends.
 */
export async function answerTask(viewer: Viewer, input: AnswerTask, moment: Moment): Promise<AnswerTaskResult> {
  const { eventId, ...about } = readInput(answerTaskInput, input)
  if (!roleMay(viewer.role, 'task.take')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction<AnswerTaskResult>(about.caseId, moment.on, async (transaction) => {
    if (!(await hasAction(transaction, about.caseId, eventId))) return { ok: false, reason: 'unknown_event' }
    return writeAnswer(transaction, viewer, { ...about, ...ANSWER, eventId }, moment)
  })
}

const ANSWER = { kind: 'answer', hours: null, note: null } as const

export type RecordAnswerReason = SetTaskReason | MissingReason | 'key_reused'
export type RecordAnswerResult = Result<{ untilAt: Date }, RecordAnswerReason> | Taken | Question

/**
 * Records an action, proposed as every event is, and lets it answer a reason of its case, both or neither. Throws a
 * ZodError for input that no form sends.
 */
export async function recordAnswer(
  viewer: Viewer, rule: string, input: RecordEventInput, moment: Moment,
): Promise<RecordAnswerResult> {
  const wanted = readInput(recordEventInput, input)
  const asked = { caseId: wanted.caseId, rule, ...ANSWER, eventId: null }
  if (!roleMay(viewer.role, 'task.take') || wanted.type !== 'action') return { ok: false, reason: 'not_allowed' }
  const content = readRecording(wanted)
  return inCaseTransaction<RecordAnswerResult>(wanted.caseId, moment.on, (transaction) => {
    return recordAndAnswer(transaction, viewer, { wanted, content, asked }, moment)
  })
}

interface Answering {
  wanted: z.output<typeof recordEventInput>
  content: EventContent
  asked: AskedStep
}

async function recordAndAnswer(
  transaction: DerivingTransaction, viewer: Viewer,
  { wanted, content, asked }: Answering, moment: Moment,
): Promise<RecordAnswerResult> {
  const { db } = transaction
  const weighed = await weighStep(db, viewer, asked, moment)
  if (!weighed.ok) return weighed
  const made = await proposeEvent(transaction, viewer, wanted, content)
  if (!made.ok) return made
  const { eventId } = made.value
  const { file, step } = weighed.value
  // Sent twice with one key, it is one action and one answer.
  if (!file.steps.some((one) => one.eventId === eventId)) {
    transaction.tell(await writeStep(db, file, { ...step, eventId }))
  }
  return { ok: true, value: { untilAt: step.untilAt } }
}

async function writeAnswer(
  { db, tell }: DerivingTransaction, viewer: Viewer, asked: AskedStep, moment: Moment,
): Promise<SetTaskResult> {
  const weighed = await weighStep(db, viewer, asked, moment)
  if (!weighed.ok) return weighed
  const { file, step } = weighed.value
  tell(await writeStep(db, file, step))
  return { ok: true, value: { untilAt: step.untilAt } }
}

async function hasAction({ db }: DerivingTransaction, caseId: string, eventId: string): Promise<boolean> {
  const found = await db`
    SELECT true AS found FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.id = ${eventId}::text::uuid AND e.case_id = ${caseId}::text::uuid AND e.type = 'action'
      AND v.claim_status <> 'retracted'`
  return found.length > 0
}
