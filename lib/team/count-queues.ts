import { teamSql } from '@/lib/db/team'
import { WHOLE_BOARD } from '@/lib/domain/board-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { rankOf } from '@/lib/domain/vocabulary'
import { limitOf } from './limit-of'
import { urgentPeriods } from './urgent-periods'

/** Counting ends here: a board that says "more than 999" answers as well, and in one step of an index. */
export const COUNTED_AT_MOST = 1000

/** How much waits in each queue, up to {@link COUNTED_AT_MOST}. */
export interface QueueCounts {
  urgent: number
  critical: number
  mine: number
  review: number
  overdue: number
}

/** Days after which a proposed event waits too long for a reviewer: campaign practice. */
export const REVIEW_DUE_DAYS = 7

/** Counts the queues for a day; what waits for review is counted at the instant `now`. */
export async function countQueues(viewer: Viewer, asOf: Day, now: Date): Promise<QueueCounts> {
  const sql = teamSql()
  const day = formatDay(asOf)
  const limit = COUNTED_AT_MOST
  const [counts] = await sql<QueueCounts[]>`
    SELECT pressing.urgent, pressing.critical,
      (SELECT count(*) FROM (SELECT FROM file.case_member m WHERE m.account_id = ${viewer.accountId}
        ${limitOf(sql, limit)}) AS counted) AS mine,
      (SELECT count(*) FROM (SELECT FROM file.waiting_event w WHERE w.for_whom = 'reviewer'
        ${limitOf(sql, limit)}) AS counted) AS review,
      (SELECT count(*) FROM (SELECT FROM file.waiting_event w WHERE w.for_whom = 'reviewer'
        AND w.since < ${now}::timestamptz - make_interval(days => ${REVIEW_DUE_DAYS}::int)
        ${limitOf(sql, limit)}) AS counted) AS overdue
    FROM (SELECT count(*) AS urgent, count(*) FILTER (WHERE level = ${rankOf('critical')}) AS critical
      FROM (${urgentPeriods(sql, viewer, { filter: WHOLE_BOARD, limit }, day)}) AS counted) AS pressing`
  if (!counts) throw new Error('a row of counts always comes')
  return counts
}
