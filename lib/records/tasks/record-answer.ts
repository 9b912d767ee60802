import type { z } from 'zod'
import type { EventContent } from '@/lib/domain/history/event-content'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { mintSourceId, writeSource } from '../create-source'
import { readRecording, recordEventInput, type RecordEventInput } from '../event/event-input'
import { proposeEvent } from '../event/propose-event'
import type { Question } from '../event/questions'
import type { MissingReason } from '../event/weigh-event'
import { inCaseTransaction, type DerivingTransaction } from '../in-case-transaction'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { sourceFields, type SourceFields } from '../source-input'
import { ANSWER } from './answer-task'
import { weighStep, type AskedStep, type SetTaskReason, type Taken } from './set-task'
import { writeStep } from './write-step'

export type RecordAnswerReason = SetTaskReason | MissingReason | 'key_reused'
export type RecordAnswerResult = Result<{ untilAt: Date }, RecordAnswerReason> | Taken | Question

/**
 * Records an action, proposed as every event is, and lets it answer a reason of its case, both or neither. Throws a
 * ZodError for input that no form sends.
 */
export async function recordAnswer(
  viewer: Viewer, rule: string, input: RecordEventInput, moment: Moment,
): Promise<RecordAnswerResult> {
  return record(viewer, { rule, wanted: readInput(recordEventInput, input), account: null }, moment)
}

/**
 * The same of an action for which the viewer's own account, not on record yet, is the source: all three are written, or
 * none.
 */
export async function recordOwnAnswer(
  viewer: Viewer, rule: string, input: Omit<RecordEventInput, 'sourceIds'>, account: SourceFields, moment: Moment,
): Promise<RecordAnswerResult> {
  const [sourceId, fields] = [mintSourceId(), readInput(sourceFields, account)]
  if (!roleMay(viewer.role, 'source.create')) return { ok: false, reason: 'not_allowed' }
  const wanted = readInput(recordEventInput, { ...input, sourceIds: [sourceId] })
  return record(viewer, { rule, wanted, account: { sourceId, fields } }, moment)
}

interface Asked {
  rule: string
  wanted: z.output<typeof recordEventInput>
  account: { sourceId: string; fields: z.output<typeof sourceFields> } | null
}

interface Answering extends Asked {
  content: EventContent
  step: AskedStep
}

async function record(viewer: Viewer, asked: Asked, moment: Moment): Promise<RecordAnswerResult> {
  const { rule, wanted: { caseId, type } } = asked
  if (!roleMay(viewer.role, 'task.take') || type !== 'action') return { ok: false, reason: 'not_allowed' }
  const answering = {
    ...asked, content: readRecording(asked.wanted), step: { caseId, rule, ...ANSWER, eventId: null },
  }
  return inCaseTransaction<RecordAnswerResult>(caseId, moment.on, (transaction) => {
    return recordAndAnswer(transaction, viewer, answering, moment)
  })
}

async function recordAndAnswer(
  transaction: DerivingTransaction, viewer: Viewer,
  { wanted, account, content, step: asked }: Answering, moment: Moment,
): Promise<RecordAnswerResult> {
  const { db, tell } = transaction
  const weighed = await weighStep(db, viewer, asked, moment)
  if (!weighed.ok) return weighed
  if (account) tell(await writeSource(transaction, viewer, account.sourceId, account.fields))
  const made = await proposeEvent(transaction, viewer, wanted, content)
  if (!made.ok) return made
  const { eventId } = made.value
  const { file, step } = weighed.value
  // Sent twice with one key, it is one action and one answer.
  if (!file.steps.some((one) => one.eventId === eventId)) tell(await writeStep(db, file, { ...step, eventId }))
  return { ok: true, value: { untilAt: step.untilAt } }
}
