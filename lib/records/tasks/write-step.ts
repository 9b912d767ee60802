import type { AuditEntry } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import { formatDay } from '@/lib/domain/dates/day'
import type { TaskStep } from '@/lib/domain/tasks/task'
import { writeStanding, type TaskFile } from './write-standing'

/** A step that is to be written; its place follows from those before it. */
export type NewStep = Omit<TaskStep, 'place' | 'isVoid'>

/** Writes one more step and what stands after it; answers the entry that the audit log is told. */
export async function writeStep(db: Statements, file: TaskFile, fresh: NewStep): Promise<AuditEntry> {
  const step = { ...fresh, place: file.steps.length + 1, isVoid: false }
  const row = {
    ...step, at: step.at.toISOString(), untilAt: step.untilAt?.toISOString() ?? null, on: formatDay(step.on),
    level: step.strength?.level ?? null, certain: step.strength?.certain ?? null,
  }
  await db`
    INSERT INTO file.task_step (case_id, rule, place, kind, actor, at, on_day, level, certain, grounds, until_at, note,
      event_id, undoes)
    SELECT ${file.caseId}::text::uuid, ${file.rule}::text, one.place, one.kind, one.actor, one.at, one."on", one.level,
      one.certain, one.grounds, one."untilAt", one.note, one."eventId", one.undoes
    FROM jsonb_to_record(${JSON.stringify(row)}::text::jsonb) AS one(place int, kind text, actor text, at timestamptz,
      "on" date, level smallint, certain smallint, grounds text[], "untilAt" timestamptz, note text, "eventId" uuid,
      undoes int)`
  await writeStanding(db, { ...file, steps: [...file.steps, step] })
  return {
    actor: step.actor, action: `task.${step.kind}`, subjectKind: 'case', subjectId: file.caseId,
    fields: [`rule:${file.rule}`, ...(step.note === null ? [] : ['note'])], digest: null,
  }
}
