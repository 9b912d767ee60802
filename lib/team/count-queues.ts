import { teamSql } from '@/lib/db/team'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'

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
  const [counts] = await sql<QueueCounts[]>`
    SELECT
      (SELECT count(*) FROM (SELECT FROM file.period p WHERE p.picture = 'team' AND p.possible > 0
        AND p.valid @> ${day}::date LIMIT ${COUNTED_AT_MOST}) AS counted) AS urgent,
      (SELECT count(*) FROM (SELECT FROM file.period p WHERE p.picture = 'team' AND p.possible > 0 AND p.level = 4
        AND coalesce(p.level_since, lower(p.valid)) <= ${day}::date
        AND p.valid @> ${day}::date LIMIT ${COUNTED_AT_MOST}) AS counted) AS critical,
      (SELECT count(*) FROM (SELECT FROM file.case_member m WHERE m.account_id = ${viewer.accountId}
        LIMIT ${COUNTED_AT_MOST}) AS counted) AS mine,
      (SELECT count(*) FROM (SELECT FROM file.waiting_event w WHERE w.for_whom = 'reviewer'
        LIMIT ${COUNTED_AT_MOST}) AS counted) AS review,
      (SELECT count(*) FROM (SELECT FROM file.waiting_event w WHERE w.for_whom = 'reviewer'
        AND w.since < ${now} - make_interval(days => ${REVIEW_DUE_DAYS})
        LIMIT ${COUNTED_AT_MOST}) AS counted) AS overdue`
  if (!counts) throw new Error('a row of counts always comes')
  return counts
}
