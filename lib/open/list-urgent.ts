import { openSql } from '@/lib/db/open'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { type CaseLineRow, mostUrgentFirst, selectCaseLines } from './case-line-row'
import { mostUrgentOn } from './most-urgent'
import { toCaseLine } from './to-case-line'

/** The most urgent published cases on a day, at most `limit`: those for which a rule fires, if only possibly. */
export async function listUrgent(asOf: Day, limit: number): Promise<CaseLine[]> {
  const [sql, day] = [openSql(), formatDay(asOf)]
  const rows = await sql<CaseLineRow[]>`
    ${selectCaseLines(sql, day)} AND p.id = ANY (ARRAY(${mostUrgentOn(sql, day, limit, 1)}))
    ORDER BY ${mostUrgentFirst(sql)} LIMIT ${limit}`
  return rows.map((row) => toCaseLine(row, asOf))
}
