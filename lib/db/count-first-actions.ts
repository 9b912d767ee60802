import { FIRST_ACTION_DAYS, firstActionsOf, type CountedTimes } from '@/lib/domain/statistics/first-actions'
import type { ResponseCounts } from '@/lib/domain/statistics/statistics'
import { rankOf } from '@/lib/domain/vocabulary'
import type { Queryable } from './connect'

type Fragment = ReturnType<Queryable>

/** Of what first actions are counted. Days are `YYYY-MM-DD`. */
interface FirstActionsOf {
  /** Periods as rows of `case_id, valid, level`. */
  periods: Fragment
  /** Actions as rows of `case_id, earliest, latest`. */
  actions: Fragment
  /** Runs that began from one day on to another, which is also the last day that is looked at. */
  from: string
  until: string
}

interface Row extends CountedTimes {
  reached: keyof ResponseCounts
}

/**
 * The runs of days on which a case was critical, or high or critical, without a break, by how long the first action in
 * them took: its days are bounds, as dates are vague. An action counts for a run that its days lie in, and possibly for
 * one that they touch; an open first day may be any day. In one pass, because finding the runs is what it costs.
 */
export async function countFirstActions(
  sql: Queryable, { periods, actions, from, until }: FirstActionsOf,
): Promise<ResponseCounts> {
  const band = (days: Fragment) => sql`width_bucket(${days}, ${FIRST_ACTION_DAYS.slice(1)}::int[])`
  const run = sql`case_id, min(began) AS began, least(max(past) - 1, ${until}::date) AS last,
    max(past) <= ${until}::date AS is_over`
  const rows = await sql<Row[]>`
    WITH urgent AS (
      SELECT p.case_id, p.level = ${rankOf('critical')} AS is_critical, lower(p.valid) AS began,
        coalesce(upper(p.valid), 'infinity') AS past
      FROM (${periods}) p
      WHERE p.level >= ${rankOf('high')} AND p.valid && daterange(${from}::date - 1, ${until}::date, '[]')
    ), marked AS MATERIALIZED (
      SELECT case_id, is_critical, began, past, count(*) FILTER (WHERE is_first) OVER w AS run,
        count(*) FILTER (WHERE is_critical AND (is_first OR is_risen)) OVER w AS critical_run
      FROM (SELECT *, began IS DISTINCT FROM lag(past) OVER w AS is_first, NOT lag(is_critical) OVER w AS is_risen
        FROM urgent WINDOW w AS (PARTITION BY case_id ORDER BY began)) u
      WINDOW w AS (PARTITION BY case_id ORDER BY began)
    ), runs AS MATERIALIZED (
      SELECT 'urgent' AS reached, ${run} FROM marked GROUP BY case_id, run HAVING min(began) >= ${from}::date
      UNION ALL SELECT 'critical', ${run} FROM marked WHERE is_critical
      GROUP BY case_id, critical_run HAVING min(began) >= ${from}::date
    ), answered AS (
      SELECT r.reached, r.case_id, r.began, r.last, r.is_over,
        min(greatest(coalesce(a.earliest, r.began), r.began)) FILTER (WHERE a.case_id IS NOT NULL) - r.began AS soonest,
        min(a.latest) FILTER (WHERE a.earliest >= r.began AND a.latest <= r.last) - r.began AS surely
      FROM runs r LEFT JOIN (${actions}) a ON a.case_id = r.case_id AND coalesce(a.latest, 'infinity') >= r.began
        AND coalesce(a.earliest, a.latest) <= ${until}::date AND coalesce(a.earliest, r.began) <= r.last
      GROUP BY 1, 2, 3, 4, 5
    )
    SELECT reached, count(*) AS runs, ${band(sql`soonest`)} AS lowest,
      CASE WHEN soonest IS NOT NULL THEN ${band(sql`coalesce(surely, last - began)`)} END AS highest,
      surely IS NOT NULL AS "isSure", is_over AS "isOver"
    FROM answered GROUP BY 1, 3, 4, 5, 6`
  const of = (level: keyof ResponseCounts) => firstActionsOf(rows.filter(({ reached }) => reached === level))
  return { critical: of('critical'), urgent: of('urgent') }
}
