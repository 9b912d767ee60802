import { openSql } from '@/lib/db/open'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { narrowedBy } from './case-conditions'
import { countsOf } from './case-counts'
import { encodeCursor } from './case-cursor'
import { type CaseLineRow, mostUrgentFirst, mostUrgentLineFirst, selectCaseLines } from './case-line-row'
import { type CaseListing, type CaseListPart, type Counted, toListing } from './case-listing'
import { keyOf, standsAfter } from './case-order'
import type { CaseFilter } from './case-query'
import { foundByWords } from './found-by-words'

/** A line with why it was found: the place in FINDINGS, and the name or text. */
interface FoundRow extends CaseLineRow {
  place: number
  found_text: string
}

/**
 * The published cases that a search finds and the rest of a filter leaves on a day, the best found first, then the most
 * urgent. One statement: counts and facets are of its state.
 */
export async function searchCases(
  filter: CaseFilter & { search: string },
  asOf: Day,
  part: CaseListPart,
): Promise<CaseListing> {
  const day = formatDay(asOf)
  const sql = openSql()
  const people = sql`found f JOIN open.period p ON p.case_id = f.case_id AND p.valid @> ${day}::date
    JOIN open.case c ON c.id = p.case_id WHERE true ${narrowedBy(sql, filter)}`
  const found = await sql<Counted<FoundRow>[]>`
    WITH found AS MATERIALIZED (SELECT f.* FROM ${foundByWords(sql, filter.search, day)} f),
    matched AS MATERIALIZED (SELECT p.status, p.prison_id, p.level FROM ${people}),
    part AS MATERIALIZED (
      SELECT f.case_id, f.place, f.found_text FROM ${people}
        ${part.after ? sql`AND (f.place > ${placeAfter(part)} OR f.place = ${placeAfter(part)}
          AND ${standsAfter(sql, part.after)})` : sql``}
      ORDER BY f.place, ${mostUrgentFirst(sql)} LIMIT ${part.limit + 1}
    )
    SELECT n.total, n.held, n.facets, line.*
    FROM (${countsOf(sql, true)}) n
    LEFT JOIN (
      SELECT one.*, part.place, part.found_text FROM part JOIN (
        ${selectCaseLines(sql, day)} AND p.case_id = ANY (ARRAY (SELECT case_id FROM part))
      ) one ON one.id = part.case_id
    ) line ON true
    ORDER BY line.place, ${mostUrgentLineFirst(sql)}`
  return toListing(found, part, asOf, (row) => encodeCursor([...keyOf(row), row.place]))
}

/** A cursor of a list that was not searched begins with the best found. */
function placeAfter({ after }: CaseListPart): number {
  return after?.[7] ?? 0
}
