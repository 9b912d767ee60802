import { teamSql } from '@/lib/db/team'
import type { BoardFilter } from '@/lib/domain/board-filter'
import { formatDay } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { selectBoardRows, toBoardRow, type BoardRow, type StoredBoardRow } from '../board-row'
import { urgentPeriods } from '../urgent-periods'
import { openAt, unattendedAt } from './open-reasons'

/**
 * The most urgent cases on which somebody should act at a moment, in the order of the board: `act` where nobody has a
 * critical or high reason, `unattended` where nobody has acted on a critical one for three days.
 */
export async function listOpenCases(
  viewer: Viewer, which: 'act' | 'unattended', filter: BoardFilter, moment: Moment,
): Promise<BoardRow[]> {
  const sql = teamSql()
  const only = (which === 'act' ? openAt : unattendedAt)(sql, moment)
  const periods = urgentPeriods(sql, viewer, { filter, limit: filter.show, only }, formatDay(moment.on))
  const rows = await sql<StoredBoardRow[]>`
    WITH wanted AS MATERIALIZED (${periods}) ${selectBoardRows(sql, viewer)} ORDER BY wanted.place`
  return rows.map((row) => toBoardRow(row, moment.on))
}
