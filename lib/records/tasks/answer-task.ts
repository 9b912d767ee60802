import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { inCaseTransaction, type DerivingTransaction } from '../in-case-transaction'
import { readInput } from '../read-input'
import { weighStep, type AskedStep, type SetTaskResult } from './set-task'
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

/** What every answer is: it ends by itself, and says no more than its action. */
export const ANSWER = { kind: 'answer', hours: null, note: null } as const

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
