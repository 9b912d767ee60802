import type { Queryable } from '@/lib/db/connect'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'

/** The counts of a list (CaseCounts) in one row, of a relation `matched` with status, prison_id and level. */
export function countsOf(sql: Queryable, withFacets: boolean) {
  return sql`
    SELECT count(*) AS total, count(*) FILTER (WHERE m.status = ANY (${HELD_STATUSES})) AS held,
      ${withFacets ? facets(sql) : sql`NULL::jsonb`} AS facets
    FROM matched m`
}

function facets(sql: Queryable) {
  return sql`(
    SELECT jsonb_build_object(
      'status', coalesce(jsonb_object_agg(g.status, g.people) FILTER (WHERE g.what = 3), '{}'),
      'prison', coalesce(jsonb_object_agg(coalesce(g.prison_id, 'none'), g.people) FILTER (WHERE g.what = 5), '{}'),
      'level', coalesce(jsonb_object_agg(g.level, g.people) FILTER (WHERE g.what = 6), '{}'))
    FROM (SELECT status, prison_id, level, GROUPING(status, prison_id, level) AS what, count(*) AS people
      FROM matched GROUP BY GROUPING SETS ((status), (prison_id), (level))) g)`
}
