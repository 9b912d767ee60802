import { FIRST_ACTION_DAYS, firstActionsOf, type CountedTimes } from '@/lib/domain/statistics/first-actions'
import type { ResponseCounts } from '@/lib/domain/statistics/statistics'
import type { Queryable } from './connect'

type Fragment = ReturnType<Queryable>

/** Of what first actions are counted. Days are `YYYY-MM-DD`. */
interface FirstActionsOf {
  /** Runs of days at one of the levels, as rows of `case_id, days`; those that began from `from` to `until` may do. */
  runs: Readonly<Record<keyof ResponseCounts, Fragment>>
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
 * one that they touch; an open first day may be any day. It reads one row for each run that began in these days.
 */
export async function countFirstActions(
  sql: Queryable, { runs, actions, from, until }: FirstActionsOf,
): Promise<ResponseCounts> {
  const band = (days: Fragment) => sql`width_bucket(${days}, ${FIRST_ACTION_DAYS.slice(1)}::int[])`
  const runsAt = (reached: keyof ResponseCounts) => sql`
      SELECT ${reached}::text AS reached, r.case_id, lower(r.days) AS began,
        least(coalesce(upper(r.days), 'infinity') - 1, ${until}::date) AS last,
        coalesce(upper(r.days), 'infinity') <= ${until}::date AS is_over
      FROM (${runs[reached]}) r WHERE lower(r.days) BETWEEN ${from}::date AND ${until}::date`
  const rows = await sql<Row[]>`
    WITH runs AS MATERIALIZED (
      ${runsAt('urgent')} UNION ALL ${runsAt('critical')}
    ), acted AS MATERIALIZED (${actions}
    ), answered AS (
      SELECT r.reached, r.case_id, r.began, r.last, r.is_over,
        min(greatest(coalesce(a.earliest, r.began), r.began)) FILTER (WHERE a.case_id IS NOT NULL) - r.began AS soonest,
        min(a.latest) FILTER (WHERE a.earliest >= r.began AND a.latest <= r.last) - r.began AS surely
      FROM runs r LEFT JOIN acted a ON a.case_id = r.case_id AND coalesce(a.latest, 'infinity') >= r.began
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
