import { teamSql } from '@/lib/db/team'
import { WHOLE_BOARD } from '@/lib/domain/board-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { rankOf } from '@/lib/domain/vocabulary'
import { limitOf } from './limit-of'
import { urgentPeriods } from './urgent-periods'
import { eventsSince, identitiesSince, thereSince } from './waiting-since'

/** Counting ends here: a board that says "more than 999" answers as well, and in one step of an index. */
export const COUNTED_AT_MOST = 1000

/** How much waits in each queue, up to {@link COUNTED_AT_MOST}: no more than the lists show to the same viewer. */
export interface QueueCounts {
  urgent: number
  critical: number
  mine: number
  /** Events, identities and what happened at prisons together. */
  review: number
  /** Those of them that wait too long. */
  overdue: number
  waiting: { events: number; identities: number; there: number }
}

/** Days after which what was proposed waits too long for a reviewer: campaign practice. */
export const REVIEW_DUE_DAYS = 7

const DAY_MS = 86_400_000

/** Whether what waits since an instant has waited too long at another, `nowAt`. */
export function isOverdue(since: Date, nowAt: Date): boolean {
  return nowAt.getTime() - since.getTime() > REVIEW_DUE_DAYS * DAY_MS
}

/** Counts the queues for a day; what waits for review is counted at the instant `now`. */
export async function countQueues(viewer: Viewer, asOf: Day, now: Date): Promise<QueueCounts> {
  const sql = teamSql()
  const limit = COUNTED_AT_MOST
  const late = sql`count(*) FILTER (WHERE since < ${new Date(now.getTime() - REVIEW_DUE_DAYS * DAY_MS)}::timestamptz)`
  const [row] = await sql<StoredCounts[]>`
    SELECT pressing.urgent, pressing.critical,
      (SELECT count(*) FROM (SELECT FROM file.case_member m WHERE m.account_id = ${viewer.accountId}
        ${limitOf(sql, limit)}) AS counted) AS mine,
      of_cases.n AS events, of_persons.n AS identities, there.n AS there,
      of_cases.late + of_persons.late + there.late AS overdue
    FROM (SELECT count(*) AS urgent, count(*) FILTER (WHERE level = ${rankOf('critical')}) AS critical
      FROM (${urgentPeriods(sql, viewer, { filter: WHOLE_BOARD, limit }, formatDay(asOf))}) AS counted) AS pressing,
      (SELECT count(*) AS n, ${late} AS late FROM (${eventsSince(sql, viewer, limit)}) AS waiting) AS of_cases,
      (SELECT count(*) AS n, ${late} AS late FROM (${identitiesSince(sql, viewer, limit)}) AS waiting) AS of_persons,
      (SELECT count(*) AS n, ${late} AS late FROM (${thereSince(sql, viewer, limit)}) AS waiting) AS there`
  if (!row) throw new Error('a row of counts always comes')
  const { urgent, critical, mine, events, identities, there, overdue } = row
  const waiting = { events: capped(events), identities: capped(identities), there: capped(there) }
  return { urgent, critical, mine, review: capped(events + identities + there), overdue: capped(overdue), waiting }
}

interface StoredCounts extends Pick<QueueCounts, 'urgent' | 'critical' | 'mine' | 'overdue'> {
  events: number
  identities: number
  there: number
}

function capped(count: number): number {
  return Math.min(count, COUNTED_AT_MOST)
}
