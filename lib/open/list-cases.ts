import { openSql } from '@/lib/db/open'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { narrowedBy } from './case-conditions'
import { countsOf, countsOn, peopleOf } from './case-counts'
import { encodeCursor } from './case-cursor'
import { type CaseLineRow, mostUrgentFirst, mostUrgentLineFirst, selectCaseLines } from './case-line-row'
import { type CaseListing, type CaseListPart, type Counted, toListing } from './case-listing'
import { keyOf, standsAfter } from './case-order'
import type { CaseFilter } from './case-query'
import { mostUrgentOn } from './most-urgent'
import { searchCases } from './search-cases'

/**
 * The published cases that match a filter on a day, most urgent first; where something is searched for, the best found
 * first. One statement: the counts are of its state.
 */
export async function listCases(filter: CaseFilter, asOf: Day, part: CaseListPart): Promise<CaseListing> {
  const { search, ...rest } = filter
  if (search) return searchCases({ ...rest, search }, asOf, part)
  const day = formatDay(asOf)
  const sql = openSql()
  const isNarrowed = Object.values(rest).some((value) => value !== null)
  // One more than asked for tells whether another part follows.
  const found = await sql<Counted<CaseLineRow>[]>`
    ${isNarrowed ? sql`WITH matched AS MATERIALIZED (${peopleOf(sql, day)} ${narrowedBy(sql, filter)})` : sql``}
    SELECT n.total, n.held, n.facets, line.*
    FROM (${isNarrowed ? countsOf(sql, true) : countsOn(sql, day)}) n
    LEFT JOIN (
      ${selectCaseLines(sql, day)} ${narrowedBy(sql, filter)}
      ${part.after ? sql`AND ${standsAfter(sql, part.after)}` : sql``}
      ${part.after || isNarrowed ? sql`` : sql`AND p.id = ANY (ARRAY(${mostUrgentOn(sql, day, part.limit + 1)}))`}
      ORDER BY ${mostUrgentFirst(sql)} LIMIT ${part.limit + 1}
    ) line ON true
    ORDER BY ${mostUrgentLineFirst(sql)}`
  return toListing(found, part, asOf, (row) => encodeCursor(keyOf(row)))
}
