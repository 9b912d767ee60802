import type { Statements } from '@/lib/db/statements'
import { formatDay } from '@/lib/domain/dates/day'
import { foldTask } from '@/lib/domain/tasks/fold-task'
import type { FiredPeriod, TaskDays, TaskStep } from '@/lib/domain/tasks/task'
import { taskDays } from '@/lib/domain/tasks/task-days'

/** A reason of a case, what was done about it so far, and what fires. */
export interface TaskFile {
  caseId: string
  rule: string
  steps: readonly TaskStep[]
  periods: readonly FiredPeriod[]
}

/** Writes which step stands for a reason after all of its steps, and on which days. */
export async function writeStanding(db: Statements, { caseId, rule, steps, periods }: TaskFile): Promise<void> {
  await db`DELETE FROM file.task WHERE case_id = ${caseId}::text::uuid AND rule = ${rule}::text`
  const standing = foldTask(steps)
  if (!standing) return
  await db`
    INSERT INTO file.task (case_id, rule, place, kind, actor, until_at, valid)
    SELECT case_id, rule, place, kind, actor, until_at, ${daysText(taskDays(standing, rule, periods))}::text::daterange
    FROM file.task_step
    WHERE case_id = ${caseId}::text::uuid AND rule = ${rule}::text AND place = ${standing.place}::int`
}

/** A daterange as Postgres itself writes it; `empty` for no days. */
function daysText(days: TaskDays | null): string {
  if (days === null) return 'empty'
  return `[${formatDay(days.from)},${days.to === null ? '' : formatDay(days.to)})`
}
