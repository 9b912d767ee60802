import type { Queryable } from '@/lib/db/connect'

/**
 * `held` and `free`: everybody published, by level and possible. `placed`: who is held, by prison and level.
 * `flagging`: who counts for the flag of a prison (U25), by prison.
 */
type About = 'held' | 'free' | 'placed' | 'flagging'

/**
 * The people of a day (`YYYY-MM-DD`) as they are kept in open.tally: a relation with `about`, `prison_id` (empty: not
 * known, or not told apart), `level` and `possible` as 0 to 4, and `people`.
 */
export function talliedOn(sql: Queryable, day: string, about: readonly About[]) {
  return sql`
    SELECT about, prison_id, level, possible, sum(people) AS people FROM (
      SELECT about, prison_id, level, possible, people FROM open.tally
      WHERE about = ANY (${[...about]}) AND node = ANY (open.tally_nodes(${day}::date))
      UNION ALL
      SELECT about, prison_id, level, possible, people FROM open.tally_step
      WHERE about = ANY (${[...about]}) AND place <= open.tally_place(${day}::date)
    ) kept GROUP BY 1, 2, 3, 4`
}
