import type { Queryable } from '@/lib/db/connect'
import { rankOf } from '@/lib/domain/vocabulary'
import type { CaseFilter } from './case-query'

/** Letters that Arabic and Persian keyboards write differently, folded to one. */
const FROM = 'يىكةأإآٱ\u200c'
const TO = 'ییکهاااا'

/** The conditions of a filter, to follow a WHERE; `c` is the case and `p` its period. */
export function matching(sql: Queryable, filter: CaseFilter) {
  const { statuses, prison, levels, sex, nationality, search } = filter
  const ranks = levels?.map((level) => rankOf(level)) ?? []
  return sql`
    ${statuses ? sql`AND p.status = ANY (${statuses})` : sql``}
    ${prison ? atPrison(sql, prison) : sql``}
    ${levels ? sql`AND p.level = ANY (${ranks}::int[])` : sql``}
    ${sex ? sql`AND c.sex = ${sex}` : sql``}
    ${nationality ? sql`AND ${nationality} = ANY (c.nationalities)` : sql``}
    ${search ? sql`AND strpos(${folded(sql, names(sql))}, ${folded(sql, sql`${search}::text`)}) > 0` : sql``}`
}

function atPrison(sql: Queryable, prison: string) {
  return prison === 'none' ? sql`AND p.prison_id IS NULL` : sql`AND p.prison_id = ${prison}`
}

/** All names of a case, parted by a character that no search can hold. */
function names(sql: Queryable) {
  return sql`concat_ws(E'\\n', c.name_latin, c.name_native, array_to_string(c.other_names, E'\\n'))`
}

function folded(sql: Queryable, text: ReturnType<typeof names>) {
  return sql`translate(lower(${text}), ${FROM}, ${TO})`
}
