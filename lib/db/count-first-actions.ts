import type { Queryable } from './connect'

type Fragment = ReturnType<Queryable>

/** Of what first actions are counted. Days are `YYYY-MM-DD`. */
export interface FirstActionsOf {
  /** Periods as rows of `case_id, valid, level`. */
  periods: Fragment
  /** Actions as rows of `case_id, earliest, latest`. */
  actions: Fragment
  /** The rank from which a level is urgent. */
  least: number
  /** Runs that began from one day on to another, which is also the last day that is looked at. */
  from: string
  until: string
  /** Where bands of days begin but the first, which begins with 0. */
  bandDays: readonly number[]
}

/** Runs of urgent days that are alike. */
export interface FirstActionRow {
  runs: number
  /** The bands in which the first action may lie; null where none may. */
  lowest: number | null
  highest: number | null
  /** Whether an action lies in the run for certain. */
  isSure: boolean
  /** Whether the run is over by the last day. */
  isOver: boolean
}

/**
 * The runs of days on which a case was urgent without a break, by how long the first action in them took: its days are
 * bounds, as dates are vague. An action counts for a run that its days lie in, and possibly for one that they touch;
 * an open first day may be any day.
 */
export async function countFirstActions(
  sql: Queryable, { periods, actions, least, from, until, bandDays }: FirstActionsOf,
): Promise<FirstActionRow[]> {
  const band = (days: Fragment) => sql`width_bucket(${days}, ${[...bandDays]}::int[])`
  const rows = await sql<FirstActionRow[]>`
    WITH urgent AS (
      SELECT p.case_id, lower(p.valid) AS began, coalesce(upper(p.valid), 'infinity') AS past
      FROM (${periods}) p WHERE p.level >= ${least} AND p.valid && daterange(${from}::date - 1, ${until}::date, '[]')
    ), marked AS (
      SELECT *, count(*) FILTER (WHERE is_first) OVER (PARTITION BY case_id ORDER BY began) AS run
      FROM (SELECT *, began IS DISTINCT FROM lag(past) OVER (PARTITION BY case_id ORDER BY began) AS is_first
        FROM urgent) u
    ), runs AS MATERIALIZED (
      SELECT case_id, min(began) AS began, least(max(past) - 1, ${until}::date) AS last,
        max(past) <= ${until}::date AS is_over
      FROM marked GROUP BY case_id, run HAVING min(began) >= ${from}::date
    ), answered AS (
      SELECT r.case_id, r.began, r.last, r.is_over,
        min(greatest(coalesce(a.earliest, r.began), r.began)) FILTER (WHERE a.case_id IS NOT NULL) - r.began AS soonest,
        min(a.latest) FILTER (WHERE a.earliest >= r.began AND a.latest <= r.last) - r.began AS surely
      FROM runs r LEFT JOIN (${actions}) a ON a.case_id = r.case_id AND coalesce(a.latest, 'infinity') >= r.began
        AND coalesce(a.earliest, a.latest) <= ${until}::date AND coalesce(a.earliest, r.began) <= r.last
      GROUP BY 1, 2, 3, 4
    )
    SELECT count(*) AS runs, ${band(sql`soonest`)} AS lowest,
      CASE WHEN soonest IS NOT NULL THEN ${band(sql`coalesce(surely, last - began)`)} END AS highest,
      surely IS NOT NULL AS "isSure", is_over AS "isOver"
    FROM answered GROUP BY 2, 3, 4, 5`
  return [...rows]
}
