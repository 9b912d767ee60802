import type { Queryable } from '@/lib/db/connect'

/** A key that more cases than this share tells nobody apart: they are found by one that says more. */
const MOST_OF_A_KEY = 12
/** Of a skeleton of three consonants and less every short name is a match. */
const SHORTEST_SKELETON = 4

/**
 * The pairs of cases that share a key, as SQL: `one` and `other` (their ids, in order) and `same_name`, whether the
 * words of a name are the same. A key is a name as such, or how it sounds together with a year of birth, a home or a
 * month of arrest on the given day (`YYYY-MM-DD`). Each case is met a few times, whatever their number; no case is
 * compared with every other. Names of a case that another stands for are names of that one.
 */
export function candidatePairs(sql: Queryable, day: string) {
  return sql`
    person AS MATERIALIZED (
      SELECT c.id, c.sex, c.birth_date, substring(c.birth_date FROM '[0-9]{4}') AS born, lower(c.home_place) AS home,
        p.prison_id AS prison, p.held_since ->> 'earliest' AS held
      FROM file.case c
      LEFT JOIN file.period p ON p.case_id = c.id AND p.picture = 'team' AND p.valid @> ${day}::text::date
      WHERE c.erased_at IS NULL AND c.archived_at IS NULL AND c.merged_into IS NULL
    ), named AS MATERIALIZED (
      SELECT coalesce(c.merged_into, c.id) AS id, k.sorted, k.skeleton
      FROM file.case_name_key k JOIN file.case c ON c.id = k.case_id
    ), sounding AS (
      SELECT DISTINCT id, skeleton FROM named WHERE char_length(skeleton) >= ${SHORTEST_SKELETON}::int
    ), keyed AS (
      SELECT DISTINCT id, hashtextextended(sorted, 0) AS key, true AS same_name FROM named WHERE sorted <> ''
      UNION ALL
      SELECT id, hashtextextended(said.kind || skeleton || ' ' || said.what, 1), false
      FROM sounding JOIN person USING (id)
      CROSS JOIN LATERAL (VALUES ('b', born), ('h', home), ('a', left(held, 7))) AS said(kind, what)
      WHERE said.what IS NOT NULL
    ), shared AS (
      SELECT array_agg(id) AS ids, bool_or(same_name) AS same_name
      FROM keyed GROUP BY key HAVING count(*) BETWEEN 2 AND ${MOST_OF_A_KEY}::int
    ), pair AS (
      SELECT a.id AS one, b.id AS other, bool_or(same_name) AS same_name
      FROM shared, unnest(ids) AS a(id), unnest(ids) AS b(id) WHERE a.id < b.id GROUP BY a.id, b.id
    )`
}
