import { openSql } from '@/lib/db/open'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { matching } from './case-conditions'
import { countsOf } from './case-counts'
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
  const found = await sql<Counted<CaseLineRow>[]>`
    WITH matched AS (
      SELECT p.status, p.prison_id, p.level FROM open.period p JOIN open.case c ON c.id = p.case_id
      WHERE p.valid @> ${day}::date ${matching(sql, filter, day)}
    )
    SELECT n.total, n.held, n.facets, line.*
    FROM (${countsOf(sql, false)}) n
    LEFT JOIN (
      ${selectCaseLines(sql, day)} ${matching(sql, filter, day)} ${after === null ? sql`` : sql`AND c.slug > ${after}`}
      ORDER BY c.slug LIMIT ${limit + 1}
    ) line ON true
    ORDER BY line.slug`
  return toListing(found, { limit, after: null }, asOf, (row) => encodeSlugCursor(row.slug))
}
