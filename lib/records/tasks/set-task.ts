import { writeAudit } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { isHeldByAnother, NEEDED } from '@/lib/domain/tasks/may-step'
import type { Moment, TaskState } from '@/lib/domain/tasks/task'
import { answeredHours, hoursAfter, longestHours } from '@/lib/domain/tasks/task-term'
import { inTransaction } from '../in-transaction'
import type { Result } from '../result'
import { readTaskFile, type FoundTask } from './read-task-file'
import { writeStep, type NewStep } from './write-step'

/** A step as somebody asks for it: an answer ends by itself. */
export interface AskedStep {
  caseId: string
  rule: string
  kind: TaskState
  hours: number | null
  note: string | null
  eventId: string | null
}

/** Until when it stands. */
export interface SetTask {
  untilAt: Date
}

/** Another person has it: their alias. */
export interface Taken {
  ok: false
  reason: 'taken'
  by: string
}

export type SetTaskReason = 'not_allowed' | 'unknown_case' | 'not_fired' | 'too_long'
export type SetTaskResult = Result<SetTask, SetTaskReason> | Taken

/** Sets what is said of a reason at a moment, in a transaction of its own that locks the case. */
export async function setTask(viewer: Viewer, asked: AskedStep, moment: Moment): Promise<SetTaskResult> {
  if (!roleMay(viewer.role, NEEDED[asked.kind])) return { ok: false, reason: 'not_allowed' }
  return inTransaction<SetTaskResult>([asked.caseId], async ({ db }) => {
    const weighed = await weighStep(db, viewer, asked, moment)
    if (!weighed.ok) return weighed
    const { file, step } = weighed.value
    await writeAudit(db, [await writeStep(db, file, step)])
    return { ok: true, value: { untilAt: step.untilAt } }
  })
}

/** A step that may be taken, with what it is taken on. */
export interface WeighedStep {
  file: FoundTask
  step: NewStep & { untilAt: Date }
}

/** What a step would be at a moment, or why it may not be; inside a transaction that has locked the case. */
export async function weighStep(
  db: Statements, viewer: Viewer, asked: AskedStep, moment: Moment,
): Promise<Result<WeighedStep, SetTaskReason> | Taken> {
  const { caseId, rule, kind, note, eventId } = asked
  if (!(await hasCase(db, caseId))) return { ok: false, reason: 'unknown_case' }
  const file = await readTaskFile(db, { caseId, rule }, moment)
  if (file.fired === null) return { ok: false, reason: 'not_fired' }
  const { standing, fired: { strength, grounds } } = file
  if (standing && isHeldByAnother(kind, standing, viewer.accountId)) {
    return { ok: false, reason: 'taken', by: await aliasOf(db, standing.actor) }
  }
  const hours = asked.hours ?? answeredHours(strength.level)
  if (hours > longestHours(strength.level)) return { ok: false, reason: 'too_long' }
  const untilAt = hoursAfter(moment.at, hours)
  const { accountId: actor } = viewer
  return {
    ok: true,
    value: { file, step: { kind, actor, ...moment, strength, grounds, untilAt, note, eventId, undoes: null } },
  }
}

async function hasCase(db: Statements, caseId: string): Promise<boolean> {
  const found = await db`SELECT true AS found FROM file.case WHERE id = ${caseId}::text::uuid AND erased_at IS NULL`
  return found.length > 0
}

async function aliasOf(db: Statements, accountId: string): Promise<string> {
  const [row] = await db<{ alias: string }>`SELECT alias FROM file.account WHERE id::text = ${accountId}::text`
  return row?.alias ?? ''
}
