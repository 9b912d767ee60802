import { openSql } from '@/lib/db/open'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { matching } from './case-conditions'
import { type CaseKey, encodeCursor } from './case-cursor'
import { type CaseLineRow, mostUrgentFirst, mostUrgentLineFirst, selectCaseLines } from './case-line-row'
import { keyOf, standsAfter } from './case-order'
import type { CaseFilter } from './case-query'
import { toCaseLine } from './to-case-line'

/** Which part of a list: at most `limit` cases, after the row with this key. */
export interface CaseListPart {
  limit: number
  after: CaseKey | null
}

/** A part of a list: `total` and `held` count all that match, `next` is the cursor of the part that follows. */
export interface CaseListing {
  total: number
  held: number
  rows: CaseLine[]
  next: string | null
}

/** A row of a part with the counts of the whole; where the part is empty one row comes, of the counts alone. */
type CountedRow = { total: number; held: number } & (CaseLineRow | { [column in keyof CaseLineRow]: null })

/** The published cases that match a filter on a day, most urgent first. One statement: the counts are of its state. */
export async function listCases(filter: CaseFilter, asOf: Day, part: CaseListPart): Promise<CaseListing> {
  const day = formatDay(asOf)
  const sql = openSql()
  // One more than asked for tells whether another part follows.
  const found = await sql<CountedRow[]>`
    SELECT n.total, n.held, line.*
    FROM (
      SELECT count(*) AS total, count(*) FILTER (WHERE p.status = ANY (${HELD_STATUSES})) AS held
      FROM open.period p JOIN open.case c ON c.id = p.case_id
      WHERE p.valid @> ${day}::date ${matching(sql, filter)}
    ) n
    LEFT JOIN (
      ${selectCaseLines(sql, day)} ${matching(sql, filter)}
      ${part.after ? sql`AND ${standsAfter(sql, part.after)}` : sql``}
      ${mostUrgentFirst(sql)} LIMIT ${part.limit + 1}
    ) line ON true
    ${mostUrgentLineFirst(sql)}`
  const rows = found.flatMap((row) => (row.id === null ? [] : [row]))
  const shown = rows.slice(0, part.limit)
  const last = rows.length > part.limit ? shown.at(-1) : undefined
  return {
    total: found[0]?.total ?? 0,
    held: found[0]?.held ?? 0,
    rows: shown.map((row) => toCaseLine(row, asOf)),
    next: last ? encodeCursor(keyOf(last)) : null,
  }
}
