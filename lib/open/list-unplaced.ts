import { openSql } from '@/lib/db/open'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { type CaseLineRow, mostUrgentFirst, selectCaseLines } from './case-line-row'
import { toCaseLine } from './to-case-line'

/** The people held on a day whose place is not known: they stand beside the map and on no point of it. */
export async function listUnplaced(asOf: Day): Promise<CaseLine[]> {
  const sql = openSql()
  const rows = await sql<CaseLineRow[]>`
    ${selectCaseLines(sql, formatDay(asOf))} AND p.status = ANY (${HELD_STATUSES}) AND here.id IS NULL
    ORDER BY ${mostUrgentFirst(sql)}`
  return rows.map((row) => toCaseLine(row, asOf))
}
