import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import type { BoardFilter } from '@/lib/domain/board-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { rankOf } from '@/lib/domain/vocabulary'
import { matching } from './board-conditions'
import { selectBoardRows, toBoardRow, type BoardRow, type StoredBoardRow } from './board-row'

/** The most urgent cases of a day in the team's picture: by level, pinned first, then possible level, then newest. */
export async function listUrgentCases(viewer: Viewer, filter: BoardFilter, asOf: Day): Promise<BoardRow[]> {
  const sql = teamSql()
  const rows = await sql<StoredBoardRow[]>`
    WITH wanted AS MATERIALIZED (${urgentPeriods(sql, viewer, filter, formatDay(asOf))})
    ${selectBoardRows(sql, viewer.accountId)} ORDER BY wanted.place`
  return rows.map((row) => toBoardRow(row, asOf))
}

/**
 * Of the index period_board, one range after another from the most urgent on, and none further than the rows that are
 * shown: within a range, what is newest by the day comes first, and most of that still holds on the day.
 */
function urgentPeriods(sql: Queryable, { accountId }: Viewer, filter: BoardFilter, day: string) {
  const ranges = JSON.stringify(rangesOf(filter))
  return sql`
    SELECT found.id, row_number() OVER () AS place
    FROM jsonb_to_recordset(${ranges}::text::jsonb) AS range (level int, pinned boolean, possible int)
    CROSS JOIN LATERAL (
      SELECT p.id FROM file.period p
      WHERE p.picture = 'team' AND p.possible > 0 AND p.level = range.level
        AND p.pinned = range.pinned AND p.possible = range.possible
        AND coalesce(p.level_since, lower(p.valid)) <= ${day}::date AND p.valid @> ${day}::date
        ${matching(sql, filter, accountId)}
      ORDER BY coalesce(p.level_since, lower(p.valid)) DESC LIMIT ${filter.show}
    ) found LIMIT ${filter.show}`
}

const RANKS = [4, 3, 2, 1, 0] as const

interface Range {
  level: number
  pinned: boolean
  possible: number
}

/** The ranges of the index, most urgent first: none is possible below its level, and only what fires is pinned. */
function rangesOf({ level }: BoardFilter): Range[] {
  return RANKS.filter((rank) => level === null || rank === rankOf(level)).flatMap((rank) =>
    (rank > 0 ? [true, false] : [false]).flatMap((pinned) =>
      RANKS.filter((possible) => possible > 0 && possible >= rank)
        .map((possible) => ({ level: rank, pinned, possible }))))
}
