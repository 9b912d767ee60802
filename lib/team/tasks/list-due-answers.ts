import { teamSql } from '@/lib/db/team'
import { addDays, formatDay, parseDay } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FollowUp } from '@/lib/domain/tasks/follow-up'
import type { Moment } from '@/lib/domain/tasks/task'
import { visibleTo } from '../visible-to'
import { ownWork } from './own-work'

/** Days after which nobody is reminded of an answer that did not come, or of what has ended. */
const REMEMBERED_DAYS = { answer: 30, lapsed: 7 } as const

interface StoredDue {
  slug: string
  latin: string
  native: string | null
  on: string
  rule: string | null
  said: string | null
}

/** Answers that were due by a day, to actions without an outcome, in the viewer's own cases. */
export async function listDueAnswers(viewer: Viewer, { on }: Moment): Promise<FollowUp[]> {
  const sql = teamSql()
  const rows = await sql<StoredDue[]>`
    SELECT c.slug, c.name_latin AS latin, c.name_native AS native, v.details ->> 'deadline' AS on, NULL AS rule,
      v.details ->> 'kind' AS said
    FROM (${ownWork(sql, viewer)}) own JOIN file.case c ON c.id = own.case_id
    JOIN file.event e ON e.case_id = c.id AND e.type = 'action'
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE v.claim_status <> 'retracted' AND NOT v.details ? 'outcome' AND ${visibleTo(sql, viewer)}
      AND v.details ->> 'deadline' BETWEEN ${formatDay(addDays(on, -REMEMBERED_DAYS.answer))} AND ${formatDay(on)}`
  return rows.flatMap((row) => toFollowUp(row, 'answer'))
}

/** What the viewer had taken, acknowledged or put off, and what has ended although the reason goes on. */
export async function listLapsed({ accountId }: Viewer, { on, at }: Moment): Promise<FollowUp[]> {
  const sql = teamSql()
  const rows = await sql<StoredDue[]>`
    SELECT c.slug, c.name_latin AS latin, c.name_native AS native, ${formatDay(on)} AS on, t.rule, NULL AS said
    FROM file.task t JOIN file.case c ON c.id = t.case_id
    WHERE t.actor = ${accountId} AND t.valid @> ${formatDay(on)}::date AND t.until_at <= ${at}
      AND t.until_at > ${at}::timestamptz - make_interval(days => ${REMEMBERED_DAYS.lapsed}::int)`
  return rows.flatMap((row) => toFollowUp(row, 'lapsed'))
}

function toFollowUp({ slug, latin, native, on, rule, said }: StoredDue, kind: 'answer' | 'lapsed'): FollowUp[] {
  const day = parseDay(on)
  return day === null ? [] : [{ slug, name: { latin, native }, kind, on: day, rule, level: null, said, closing: null }]
}
