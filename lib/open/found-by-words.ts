import type { Queryable } from '@/lib/db/connect'
import { namesAlike } from '@/lib/db/names-alike'
import { FINDINGS, type Finding } from '@/lib/domain/names/found-by'
import { LIKENESSES } from '@/lib/domain/names/likeness'
import { searchQuery } from '@/lib/domain/names/search-words'
import { readTypedName } from '@/lib/domain/names/typed-name'

/**
 * Whom a search finds on a day (`YYYY-MM-DD`), by a name or by words of what is published by that day, as a relation of
 * `case_id`, `place` (in FINDINGS, 0 the best) and `found_text`, one row a case. To be selected from.
 */
export function foundByWords(sql: Queryable, search: string, day: string) {
  const query = searchQuery(search)
  const places = LIKENESSES.map(placeOf)
  const byName = sql`
    SELECT n.case_id, (${places}::int[])[n.likeness + 1] AS place, n.name AS found_text
    FROM ${namesAlike(sql, 'open.case_name_key', readTypedName(search))} n`
  if (query === null) return sql`(${byName})`
  return sql`(
    SELECT DISTINCT ON (case_id) case_id, place, found_text FROM (
      ${byName}
      UNION ALL
      SELECT t.case_id, array_position(${[...FINDINGS]}::text[], t.kind) - 1, t.text
      FROM open.case_text t
      WHERE t.words @@ ${query}::tsquery AND (t.shown_from IS NULL OR t.shown_from <= ${day}::date)
      UNION ALL
      SELECT h.case_id, ${placeOf('prison')}::int, w.name
      FROM open.prison w JOIN open.period h ON h.prison_id = w.id AND h.valid @> ${day}::date
      WHERE w.words @@ ${query}::tsquery
      UNION ALL
      SELECT e.case_id, ${placeOf('source')}::int, w.title
      FROM open.source w JOIN open.event e ON e.sources && ARRAY[w.id]
        AND coalesce(e.earliest, e.latest) <= ${day}::date
      WHERE w.words @@ ${query}::tsquery
    ) one ORDER BY case_id, place, found_text)`
}

function placeOf(finding: Finding): number {
  return FINDINGS.indexOf(finding)
}
