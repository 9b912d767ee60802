import { toWatchedPerson, type StoredWatched } from '@/lib/domain/contract/stored-watched'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { COUNTED_BY_U25, type WatchedPerson } from '@/lib/domain/rules/u25-many-at-one-prison'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import type { Queryable } from './connect'

/** Which people U25 looks at. */
export interface Watched {
  day: Day
  /** How many days before it are looked at. */
  days: number
  /** Whether only people count whose period on the day is younger than that: few, and found by the index on `valid`. */
  isYoung: boolean
}

/**
 * Who may have come newly under a rule that U25 counts, at a prison; `periods` are those of one picture, as SQL.
 */
export async function readWatched(
  sql: Queryable,
  periods: ReturnType<Queryable>,
  { day: on, days, isYoung }: Watched,
): Promise<WatchedPerson[]> {
  const day = formatDay(on)
  const young = isYoung ? sql`AND p.valid &> daterange(${day}::date - ${days}::int + 1, NULL)` : sql``
  const rows = await sql<StoredWatched[]>`
    SELECT p.prison_id, p.prison_possible_id, w.periods
    FROM ${periods} p CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('from', lower(o.valid), 'reasons', o.reasons) ORDER BY o.valid) AS periods
      FROM ${periods} o
      WHERE o.case_id = p.case_id AND o.valid && daterange(${day}::date - ${days}::int, ${day}::date, '[]')) w
    WHERE p.valid @> ${day}::date ${young} AND p.status = ANY (${HELD_STATUSES}) AND p.prison_id IS NOT NULL
      AND EXISTS (SELECT FROM jsonb_array_elements(p.reasons) r
        WHERE r ->> 'rule' = ANY (${[...COUNTED_BY_U25]}) AND r ->> 'certainty' = 'certain')`
  return rows.map(toWatchedPerson)
}
