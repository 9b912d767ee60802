import { teamSql } from '@/lib/db/team'
import type { BoardFilter } from '@/lib/domain/board-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { matching } from './board-conditions'
import { selectBoardRows, toBoardRow, type BoardRow, type StoredBoardRow } from './board-row'
import { limitOf } from './limit-of'

/** The cases that the viewer owns or watches, most urgent first; those without a reason for urgency too. */
export async function listMyCases(viewer: Viewer, filter: BoardFilter, asOf: Day): Promise<BoardRow[]> {
  const sql = teamSql()
  const day = formatDay(asOf)
  const rows = await sql<StoredBoardRow[]>`
    WITH wanted AS MATERIALIZED (
      SELECT p.id FROM file.case_member mine
      JOIN file.period p ON p.case_id = mine.case_id AND p.picture = 'team' AND p.valid @> ${day}::date
      WHERE mine.account_id = ${viewer.accountId} ${matching(sql, filter, viewer.accountId)}
      ORDER BY p.level DESC, p.pinned DESC, p.possible DESC, p.level_since DESC NULLS LAST ${limitOf(sql, filter.show)}
    )
    ${selectBoardRows(sql, viewer)}
    ORDER BY p.level DESC, p.pinned DESC, p.possible DESC, p.level_since DESC NULLS LAST, c.name_latin`
  return rows.map((row) => toBoardRow(row, asOf))
}
