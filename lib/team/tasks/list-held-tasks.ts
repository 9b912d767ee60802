import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import { toReasons, type StoredReason } from '@/lib/domain/contract/stored-reason'
import type { Reason } from '@/lib/domain/contract/case-row'
import { formatDay } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { TaskStanding } from '@/lib/domain/tasks/case-task'
import type { Moment } from '@/lib/domain/tasks/task'
import { limitOf } from '../limit-of'
import { endsAt, standsAt } from './open-reasons'

/** A reason of a case that somebody has, knows of or put off. */
export interface HeldTask {
  slug: string
  name: { latin: string; native: string | null }
  rule: string
  /** The reason as it stands on the day: the weightiest of the rule. */
  reason: Reason
  standing: TaskStanding
}

interface StoredHeld extends TaskStanding {
  slug: string
  latin: string
  native: string | null
  rule: string
  reasons: StoredReason[]
}

/**
 * What the viewer has taken (`taken`), or what was acknowledged or put off (`snoozed`): of everybody for reviewers, of
 * themselves for others. What ends first comes first.
 */
export async function listHeldTasks(
  viewer: Viewer, which: 'taken' | 'snoozed', limit: number, moment: Moment,
): Promise<HeldTask[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const sql = teamSql()
  const rows = await sql<StoredHeld[]>`
    SELECT c.slug, c.name_latin AS latin, c.name_native AS native, held.rule, p.reasons, held.kind,
      held.ends_at AS "untilAt", held.actor = ${viewer.accountId} AS "isOwn", coalesce(a.alias, '') AS by, s.note
    FROM (SELECT t.*, ${endsAt(sql)} AS ends_at ${heldBy(sql, viewer, which, moment)}
      ORDER BY ends_at, t.case_id, t.rule ${limitOf(sql, limit)}) held
    JOIN file.task_step s USING (case_id, rule, place)
    JOIN file.case c ON c.id = held.case_id
    JOIN file.period p ON p.case_id = held.case_id AND p.picture = 'team' AND p.valid @> ${formatDay(moment.on)}::date
    LEFT JOIN file.account a ON a.id::text = held.actor
    ORDER BY held.ends_at, held.case_id, held.rule`
  return rows.flatMap(({ slug, latin, native, rule, reasons, kind, untilAt, isOwn, by, note }) => {
    const reason = toReasons(reasons.filter((one) => one.rule === rule), moment.on)[0]
    return reason ? [{ slug, name: { latin, native }, rule, reason, standing: { kind, untilAt, isOwn, by, note } }] : []
  })
}

/** Their tasks `t`, as SQL from FROM on. */
export function heldBy(sql: Queryable, viewer: Viewer, which: 'taken' | 'snoozed', moment: Moment) {
  const isAll = which === 'snoozed' && roleMay(viewer.role, 'event.verify')
  return sql`FROM file.task t WHERE ${standsAt(sql, moment)}
    AND t.kind = ANY (${which === 'taken' ? ['take'] : ['acknowledge', 'snooze']})
    ${isAll ? sql`` : sql`AND t.actor = ${viewer.accountId}`}`
}
