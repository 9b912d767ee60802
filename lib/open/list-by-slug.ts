import { openSql } from '@/lib/db/open'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { matching } from './case-conditions'
import { countsOf, countsOn, peopleOf } from './case-counts'
import { encodeSlugCursor } from './case-cursor'
import { type CaseLineRow, selectCaseLines } from './case-line-row'
import { type CaseListing, type Counted, toListing } from './case-listing'
import type { CaseFilter } from './case-query'

/**
 * The published cases that match a filter on a day in the order of their slugs, at most `limit`, after a slug. Nothing
 * that changes of a case changes its place, so pages that follow one another hold each case once. One statement: the
 * counts are of its state.
 */
export async function listBySlug(
  filter: CaseFilter, asOf: Day, { limit, after }: { limit: number; after: string | null },
): Promise<CaseListing> {
  const day = formatDay(asOf)
  const sql = openSql()
  const isNarrowed = Object.values(filter).some((value) => value !== null)
  const found = await sql<Counted<CaseLineRow>[]>`
    ${isNarrowed ? sql`WITH matched AS (${peopleOf(sql, day)} ${matching(sql, filter, day)})` : sql``}
    SELECT n.total, n.held, n.facets, line.*
    FROM (${isNarrowed ? countsOf(sql, false) : countsOn(sql, day)}) n
    LEFT JOIN (
      ${selectCaseLines(sql, day)} ${matching(sql, filter, day)} ${after === null ? sql`` : sql`AND c.slug > ${after}`}
      ORDER BY c.slug LIMIT ${limit + 1}
    ) line ON true
    ORDER BY line.slug`
  return toListing(found, { limit, after: null }, asOf, (row) => encodeSlugCursor(row.slug))
}
