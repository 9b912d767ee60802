import type { Queryable } from '@/lib/db/connect'
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
  const rows = await sql<StoredBoardRow[]>`
    WITH wanted AS MATERIALIZED (${mostUrgentOfMine(sql, viewer, { filter, limit: filter.show }, formatDay(asOf))})
    ${selectBoardRows(sql, viewer)} ORDER BY ${byUrgency(sql)}, c.name_latin`
  return rows.map((row) => toBoardRow(row, asOf))
}

/** The periods (`id`) of the most urgent of them on a day (`YYYY-MM-DD`), `limit` at most, as SQL. */
export function mostUrgentOfMine(
  sql: Queryable, { accountId }: Viewer, { filter, limit }: { filter: BoardFilter; limit: number }, day: string,
) {
  return sql`
    SELECT p.id FROM file.case_member mine
    JOIN file.period p ON p.case_id = mine.case_id AND p.picture = 'team' AND p.valid @> ${day}::date
    WHERE mine.account_id = ${accountId} ${matching(sql, filter, accountId)}
    ORDER BY ${byUrgency(sql)} ${limitOf(sql, limit)}`
}

/** The order of periods `p`, as SQL. */
export function byUrgency(sql: Queryable) {
  return sql`p.level DESC, p.pinned DESC, p.possible DESC, p.level_since DESC NULLS LAST`
}
