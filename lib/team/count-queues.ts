import { teamSql } from '@/lib/db/team'
import { WHOLE_BOARD } from '@/lib/domain/board-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { rankOf } from '@/lib/domain/vocabulary'
import {
  COUNTED_AT_MOST, toWaitingCounts, waitingCounts, type StoredWaitingCounts, type WaitingCounts,
} from './count-waiting'
import { limitOf } from './limit-of'
import { urgentPeriods } from './urgent-periods'

/** How much waits in each queue, up to {@link COUNTED_AT_MOST}: no more than the lists show to the same viewer. */
export interface QueueCounts extends WaitingCounts {
  urgent: number
  critical: number
  mine: number
}

/** Counts the queues for a day; what waits for review is counted at the instant `now`. */
export async function countQueues(viewer: Viewer, asOf: Day, now: Date): Promise<QueueCounts> {
  const sql = teamSql()
  const limit = COUNTED_AT_MOST
  const [row] = await sql<(StoredWaitingCounts & Pick<QueueCounts, 'urgent' | 'critical' | 'mine'>)[]>`
    SELECT pressing.urgent, pressing.critical,
      (SELECT count(*) FROM (SELECT FROM file.case_member m WHERE m.account_id = ${viewer.accountId}
        ${limitOf(sql, limit)}) AS counted) AS mine, waiting.*
    FROM (SELECT count(*) AS urgent, count(*) FILTER (WHERE level = ${rankOf('critical')}) AS critical
      FROM (${urgentPeriods(sql, viewer, { filter: WHOLE_BOARD, limit }, formatDay(asOf))}) AS counted) AS pressing,
      (${waitingCounts(sql, viewer, now)}) AS waiting`
  if (!row) throw new Error('a row of counts always comes')
  const { urgent, critical, mine } = row
  return { urgent, critical, mine, ...toWaitingCounts(row) }
}
