import { teamSql } from '@/lib/db/team'
import type { BoardFilter } from '@/lib/domain/board-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { selectBoardRows, toBoardRow, type BoardRow, type StoredBoardRow } from './board-row'
import { urgentPeriods } from './urgent-periods'

/** The most urgent cases of a day in the team's picture: by level, pinned first, then possible level, then newest. */
export async function listUrgentCases(viewer: Viewer, filter: BoardFilter, asOf: Day): Promise<BoardRow[]> {
  const sql = teamSql()
  const rows = await sql<StoredBoardRow[]>`
    WITH wanted AS MATERIALIZED (${urgentPeriods(sql, viewer, { filter, limit: filter.show }, formatDay(asOf))})
    ${selectBoardRows(sql, viewer)} ORDER BY wanted.place`
  return rows.map((row) => toBoardRow(row, asOf))
}
