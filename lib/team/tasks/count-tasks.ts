import { teamSql } from '@/lib/db/team'
import { WHOLE_BOARD } from '@/lib/domain/board-filter'
import { formatDay } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { COUNTED_AT_MOST } from '../count-waiting'
import { limitOf } from '../limit-of'
import { urgentPeriods } from '../urgent-periods'
import { heldBy } from './list-held-tasks'
import { openAt, unattendedAt } from './open-reasons'

/** How much there is in each queue of who acts, up to 1,000: no more than the lists show to the same viewer. */
export interface TaskCounts {
  act: number
  taken: number
  unattended: number
  snoozed: number
}

/** Counts the queues of who acts at a moment. */
export async function countTasks(viewer: Viewer, moment: Moment): Promise<TaskCounts> {
  const sql = teamSql()
  const order = { filter: WHOLE_BOARD, limit: COUNTED_AT_MOST }
  const day = formatDay(moment.on)
  const limit = limitOf(sql, COUNTED_AT_MOST)
  const held = (which: 'taken' | 'snoozed') => sql`
    SELECT count(*) AS n FROM (SELECT ${heldBy(sql, viewer, which, moment)} ${limit}) AS counted`
  const open = urgentPeriods(sql, viewer, { ...order, only: openAt(sql, moment) }, day)
  const unattended = urgentPeriods(sql, viewer, { ...order, only: unattendedAt(sql, moment) }, day)
  const [row] = await sql<TaskCounts[]>`
    SELECT act.n AS act, unattended.n AS unattended, taken.n AS taken, snoozed.n AS snoozed
    FROM (SELECT count(*) AS n FROM (${open}) AS counted) act,
      (SELECT count(*) AS n FROM (${unattended}) AS counted) unattended,
      (${held('taken')}) taken, (${held('snoozed')}) snoozed`
  if (!row) throw new Error('a row of counts always comes')
  return row
}
