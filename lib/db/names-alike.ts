import type { TypedName } from '@/lib/domain/names/typed-name'
import type { Queryable } from './connect'

/** How many similar names may be found of each kind: where a word stands in most names, most are similar. */
const MOST_SIMILAR = 500

/**
 * The names of a table of name keys that are like a typed one: `case_id`, `name`, `likeness` (its place in
 * LIKENESSES, 0 the likest) and `nearness` (0 to 1), one row a case, of its likest name. To be selected from.
 * Everything that looks for a person by name asks this.
 */
export function namesAlike(sql: Queryable, table: string, typed: TypedName) {
  const { folded, sorted, skeleton, phonetic, groupings, rough } = typed
  const holds = `%${folded}%`
  const isAsked = folded === '' ? sql`false` : sql`true`
  const isWhole = sql`char_length(k.skeleton) <= ${skeleton.length}::int`
  // Of a skeleton of one or two consonants every short name is a match.
  const isTelling = skeleton.length > 2 ? sql`true` : sql`false`
  return sql`(
    SELECT DISTINCT ON (case_id) case_id, name, likeness, nearness FROM (
      SELECT k.case_id, k.name, CASE WHEN k.sorted = ${sorted}::text THEN 0 ELSE 1 END AS likeness,
        ${folded.length}::float8 / char_length(k.folded) AS nearness
      FROM ${sql(table)} k WHERE ${isAsked} AND (k.sorted = ${sorted}::text OR k.folded LIKE ${holds}::text)
      UNION ALL
      SELECT k.case_id, k.name, CASE WHEN ${isWhole} THEN 2 ELSE 3 END,
        ${skeleton.length}::float8 / char_length(k.skeleton)
      FROM ${sql(table)} k WHERE ${anyOf(sql, sql`k.sounds`, groupings)}
      UNION ALL
      (SELECT k.case_id, k.name, 4, search.word_similarity(${phonetic}::text, k.phonetic)
      FROM ${sql(table)} k WHERE ${isTelling} AND ${phonetic}::text OPERATOR(search.<%) k.phonetic
      LIMIT ${MOST_SIMILAR})
      UNION ALL
      (SELECT k.case_id, k.name, 5, 0
      FROM ${sql(table)} k WHERE ${isTelling} AND ${isWhole} AND ${anyOf(sql, sql`k.parts`, rough)}
      LIMIT ${MOST_SIMILAR})
    ) one ORDER BY case_id, likeness, nearness DESC, name)`
}

/** Whether, for any grouping, a column of sounds holds one of each group. */
function anyOf(sql: Queryable, column: ReturnType<Queryable>, groupings: readonly string[][][]) {
  const every = groupings.map((groups) => groups.reduce(
    (all, group) => sql`${all} AND ${column} && ${group}::text[]`, sql`true`),
  )
  return every.length === 0 ? sql`false` : sql`(${every.reduce((any, one) => sql`${any} OR (${one})`)})`
}
