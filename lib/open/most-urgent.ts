import type { Queryable } from '@/lib/db/connect'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { talliedOn } from './tallied'

/**
 * The ids of the periods of the first `count` people of a day (`YYYY-MM-DD`) in the order of `mostUrgentFirst`, of
 * those whose possible level is at `least` that rank: of the levels that it takes to have so many, which the tally
 * knows, the newest each. No reason holds before the day since which it holds, so that the index passes over what is
 * critical later.
 */
export function mostUrgentOn(sql: Queryable, day: string, count: number, least = 0) {
  const newest = (since: ReturnType<typeof sql>) => sql`(
    SELECT p.id, p.level_since, p.status = ANY (${[...HELD_STATUSES]}) AS held, c.name_latin, c.slug FROM (
      SELECT id, case_id, level_since, status FROM open.period p
      WHERE p.level = g.level AND p.pinned = pin.pinned AND p.possible = g.possible AND ${since}
        AND p.valid @> ${day}::date
      ORDER BY p.level_since DESC NULLS LAST OFFSET 0
    ) p JOIN open.case c ON c.id = p.case_id
    ORDER BY p.level_since DESC NULLS LAST, held DESC, c.name_latin, c.slug
    LIMIT least(g.people, ${count}::int))`
  return sql`
    SELECT newest.id FROM (
      SELECT level, possible, sum(people) AS people, sum(sum(people)) OVER (
        ORDER BY level DESC RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP) AS above
      FROM (${talliedOn(sql, day, ['held', 'free'])}) kept WHERE possible >= ${least}::int GROUP BY 1, 2
    ) g
    CROSS JOIN (VALUES (true), (false)) AS pin(pinned)
    CROSS JOIN LATERAL (
      ${newest(sql`p.level_since <= ${day}::date`)} UNION ALL ${newest(sql`p.level_since IS NULL`)}
    ) newest
    WHERE g.people > 0 AND coalesce(g.above, 0) < ${count}::int
    ORDER BY g.level DESC, pin.pinned DESC, g.possible DESC, newest.level_since DESC NULLS LAST, newest.held DESC,
      newest.name_latin, newest.slug
    LIMIT ${count}::int`
}
