import { teamSql } from '@/lib/db/team'
import type { TaskMark } from '@/lib/domain/tasks/case-task'
import type { Moment } from '@/lib/domain/tasks/task'
import { standsAt } from './open-reasons'

/** What stands for the reasons of some cases at a moment, by case id; cases of which nothing does are not in it. */
export async function findTaskMarks(
  caseIds: readonly string[], moment: Moment,
): Promise<ReadonlyMap<string, TaskMark[]>> {
  if (caseIds.length === 0) return new Map()
  const sql = teamSql()
  const rows = await sql<{ id: string; marks: TaskMark[] }[]>`
    SELECT t.case_id AS id, jsonb_agg(jsonb_build_object('rule', t.rule, 'kind', t.kind, 'by', coalesce(a.alias, ''))
      ORDER BY t.rule) AS marks
    FROM file.task t LEFT JOIN file.account a ON a.id::text = t.actor
    WHERE t.case_id = ANY (${[...caseIds]}::uuid[]) AND ${standsAt(sql, moment)} GROUP BY t.case_id`
  return new Map(rows.map(({ id, marks }) => [id, marks]))
}
