import { readTaskSteps } from '@/lib/db/read-task-steps'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { CaseTask, TaskStanding } from '@/lib/domain/tasks/case-task'
import { stepToUndo } from '@/lib/domain/tasks/may-step'
import type { Moment } from '@/lib/domain/tasks/task'
import { endsAt, standsAt } from './open-reasons'

/** What was done about the reasons of a case, as it stands at a moment; reasons that nobody acted on are not in it. */
export async function findCaseTasks(viewer: Viewer, caseId: string, moment: Moment): Promise<CaseTask[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const sql = teamSql()
  const steps = await readTaskSteps(overPostgres(sql), caseId)
  if (steps.length === 0) return []
  const standing = await sql<(TaskStanding & { rule: string })[]>`
    SELECT t.rule, t.kind, coalesce(a.alias, '') AS by, t.actor = ${viewer.accountId} AS "isOwn",
      ${endsAt(sql)} AS "untilAt", s.note
    FROM file.task t JOIN file.task_step s USING (case_id, rule, place)
    LEFT JOIN file.account a ON a.id::text = t.actor
    WHERE t.case_id = ${caseId} AND ${standsAt(sql, moment)}`
  return [...new Set(steps.map(({ rule }) => rule))].map((rule) => {
    const own = steps.filter((step) => step.rule === rule)
    const found = standing.find((one) => one.rule === rule)
    const mayAct = roleMay(viewer.role, 'task.take')
    return {
      rule, place: own.length, standing: found ? standingOf(found) : null,
      mayUndo: mayAct && stepToUndo(viewer, own) !== null,
      mayEnd: mayAct && found !== undefined && (found.isOwn || roleMay(viewer.role, 'task.release')),
    }
  })
}

function standingOf({ kind, by, isOwn, untilAt, note }: TaskStanding): TaskStanding {
  return { kind, by, isOwn, untilAt, note }
}
