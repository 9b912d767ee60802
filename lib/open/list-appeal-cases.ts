import { openSql } from '@/lib/db/open'
import type { AppealContent } from '@/lib/domain/appeals/appeal-content'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { mostUrgentFirst, selectCaseLines, type CaseLineRow } from './case-line-row'
import { caseQuerySchema, filterOf } from './case-query'
import { listCases } from './list-cases'
import { toCaseLine } from './to-case-line'

const MOST = 100

/**
 * The published cases that an appeal speaks for on a day, most urgent first, and how many there are. Those that it
 * names and that are not published are left out, as if they had never been named.
 */
export async function listAppealCases(
  { speaksFor }: Pick<AppealContent, 'speaksFor'>,
  asOf: Day,
): Promise<{ total: number; cases: CaseLine[] }> {
  const filter = caseQuerySchema.safeParse(speaksFor.filter)
  if (speaksFor.filter !== null && filter.success) {
    const { total, rows } = await listCases(filterOf(filter.data), asOf, { limit: MOST, after: null })
    return { total, cases: rows }
  }
  const sql = openSql()
  const rows = await sql<CaseLineRow[]>`
    ${selectCaseLines(sql, formatDay(asOf))}
      AND (c.slug = ANY (${speaksFor.slugs})
        OR c.id IN (SELECT way.case_id FROM open.case_redirect way WHERE way.slug = ANY (${speaksFor.slugs})))
    ORDER BY ${mostUrgentFirst(sql)}`
  return { total: rows.length, cases: rows.map((row) => toCaseLine(row, asOf)) }
}
