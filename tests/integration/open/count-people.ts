import type { Queryable } from '@/lib/db/connect'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { talliedOn } from '@/lib/open/tallied'

/**
 * Where the numbers of people of a day that are kept are not those that counting everybody gives at one moment.
 */
export async function findMiscounts(sql: Queryable, day: string): Promise<unknown[]> {
  const rows = await sql`
    WITH here AS (
      SELECT status = ANY (${[...HELD_STATUSES]}) AS held, prison_id, level, possible FROM open.period
      WHERE valid @> ${day}::date
    ), counted AS (
      SELECT CASE WHEN held THEN 'held' ELSE 'free' END AS about, '' AS prison_id, level, possible, count(*) AS people
      FROM here GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT 'placed', coalesce(prison_id, ''), level, 0, count(*) FROM here WHERE held GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT 'flagging', prison_id, 0, 0, count(*) FROM open.period WHERE counted @> ${day}::date GROUP BY 1, 2, 3, 4
    )
    SELECT about, prison_id, level, possible, c.people AS counted, k.people AS kept
    FROM counted c FULL JOIN (
      SELECT * FROM (${talliedOn(sql, day, ['held', 'free', 'placed', 'flagging'])}) every WHERE people <> 0
    ) k USING (about, prison_id, level, possible)
    WHERE c.people IS DISTINCT FROM k.people`
  return [...rows]
}
