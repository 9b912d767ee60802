import type { Queryable } from '@/lib/db/connect'
import { rankOf } from '@/lib/domain/vocabulary'
import type { CaseFilter } from './case-query'
import { foundByWords } from './found-by-words'

/**
 * The conditions of a filter, to follow a WHERE; `c` is the case and `p` its period. What is searched for is looked for
 * in what is shown on the day (`YYYY-MM-DD`).
 */
export function matching(sql: Queryable, filter: CaseFilter, day: string) {
  const { search } = filter
  return sql`${narrowedBy(sql, filter)}
    ${search ? sql`AND p.case_id IN (SELECT f.case_id FROM ${foundByWords(sql, search, day)} f)` : sql``}`
}

/** The same without the search. */
export function narrowedBy(sql: Queryable, { statuses, prison, levels, sex, nationality }: CaseFilter) {
  const ranks = levels?.map((level) => rankOf(level)) ?? []
  return sql`
    ${statuses ? sql`AND p.status = ANY (${statuses})` : sql``}
    ${prison ? atPrison(sql, prison) : sql``}
    ${levels ? sql`AND p.level = ANY (${ranks}::int[])` : sql``}
    ${sex ? sql`AND c.sex = ${sex}` : sql``}
    ${nationality ? sql`AND ${nationality} = ANY (c.nationalities)` : sql``}`
}

function atPrison(sql: Queryable, prison: string) {
  return prison === 'none' ? sql`AND p.prison_id IS NULL` : sql`AND p.prison_id = ${prison}`
}
