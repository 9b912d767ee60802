import { teamSql } from '@/lib/db/team'
import { addDays, formatDay, parseDay } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FollowUp } from '@/lib/domain/tasks/follow-up'
import type { Moment } from '@/lib/domain/tasks/task'
import { CLOSED_STATUSES } from '@/lib/domain/vocabulary'
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

/** Answers that were due by a day, to actions without an outcome, in the viewer's own cases that are not closed. */
export async function listDueAnswers(viewer: Viewer, { on }: Moment): Promise<FollowUp[]> {
  const sql = teamSql()
  const day = formatDay(on)
  const rows = await sql<StoredDue[]>`
    SELECT c.slug, c.name_latin AS latin, c.name_native AS native, l.due_latest::text AS on, NULL AS rule,
      l.kind AS said
    FROM (${ownWork(sql, viewer)}) own JOIN file.case c ON c.id = own.case_id
    JOIN file.period p ON p.case_id = c.id AND p.picture = 'team' AND p.valid @> ${day}::date
    JOIN file.event e ON e.case_id = c.id AND e.type = 'action'
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    JOIN file.ledger_entry l ON l.event_id = e.id
    WHERE NOT l.is_answered AND ${visibleTo(sql, viewer)} AND p.status <> ALL (${CLOSED_STATUSES})
      AND l.due_latest BETWEEN ${formatDay(addDays(on, -REMEMBERED_DAYS.answer))}::date AND ${day}::date`
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
