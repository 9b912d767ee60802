import type { Queryable } from '@/lib/db/connect'
import type { BoardFilter } from '@/lib/domain/board-filter'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { rankOf } from '@/lib/domain/vocabulary'
import { matching } from './board-conditions'
import { limitOf } from './limit-of'

/** Which of the urgent cases, and how many at most. */
interface UrgentOrder {
  filter: BoardFilter
  limit: number
  /** Levels from this rank on, and what else a period `p` must meet, as SQL that begins with AND. */
  only?: { least: number; condition: ReturnType<typeof matching> }
}

/**
 * The periods of the most urgent cases on a day (`YYYY-MM-DD`), `limit` at most, as SQL: `id`, `level` and `place` in
 * their order. Of the index period_board, one range after another from the most urgent on, and none further than asked:
 * within a range, what is newest by the day comes first, and most of that still holds on the day. Postgres would take
 * the operator for one that few rows pass, unless it knows the day, and plan anew for each.
 */
export function urgentPeriods(
  sql: Queryable, { accountId }: Viewer, { filter, limit, only }: UrgentOrder, day: string,
) {
  const ranges = JSON.stringify(rangesOf(filter, only?.least ?? 0))
  return sql`
    SELECT found.id, range.level, row_number() OVER () AS place
    FROM jsonb_to_recordset(${ranges}::text::jsonb) AS range (level int, pinned boolean, possible int)
    CROSS JOIN LATERAL (
      SELECT p.id FROM file.period p
      WHERE p.picture = 'team' AND p.possible > 0 AND p.level = range.level
        AND p.pinned = range.pinned AND p.possible = range.possible
        AND coalesce(p.level_since, lower(p.valid)) <= ${day}::date AND range_contains_elem(p.valid, ${day}::date)
        ${matching(sql, filter, accountId)} ${only?.condition ?? sql``}
      ORDER BY coalesce(p.level_since, lower(p.valid)) DESC ${limitOf(sql, limit)}
    ) found ${limitOf(sql, limit)}`
}

const RANKS = [4, 3, 2, 1, 0] as const

interface Range {
  level: number
  pinned: boolean
  possible: number
}

/** The ranges of the index, most urgent first: none is possible below its level, and only what fires is pinned. */
function rangesOf({ level }: BoardFilter, least: number): Range[] {
  return RANKS.filter((rank) => rank >= least && (level === null || rank === rankOf(level))).flatMap((rank) =>
    (rank > 0 ? [true, false] : [false]).flatMap((pinned) =>
      RANKS.filter((possible) => possible > 0 && possible >= rank)
        .map((possible) => ({ level: rank, pinned, possible }))))
}
