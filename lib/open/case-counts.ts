import type { Queryable } from '@/lib/db/connect'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { talliedOn } from './tallied'

/** What is counted of the people of a day (`YYYY-MM-DD`), to be narrowed further: `c` is the case, `p` its period. */
export function peopleOf(sql: Queryable, day: string) {
  return sql`
    SELECT p.status, p.prison_id, p.level FROM open.period p JOIN open.case c ON c.id = p.case_id
    WHERE p.valid @> ${day}::date`
}

/** The counts of a list (CaseCounts) in one row, of a relation `matched` with status, prison_id and level. */
export function countsOf(sql: Queryable, withFacets: boolean) {
  return sql`
    SELECT count(*) AS total, count(*) FILTER (WHERE m.status = ANY (${HELD_STATUSES})) AS held,
      ${withFacets ? facets(sql) : sql`NULL::jsonb`} AS facets
    FROM matched m`
}

/** The same of everybody published on a day (`YYYY-MM-DD`), as they are kept; without facets. */
export function countsOn(sql: Queryable, day: string) {
  return sql`
    SELECT coalesce(sum(m.people), 0)::bigint AS total,
      coalesce(sum(m.people) FILTER (WHERE m.about = 'held'), 0)::bigint AS held, NULL::jsonb AS facets
    FROM (${talliedOn(sql, day, ['held', 'free'])}) m`
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
