import type { Queryable } from '@/lib/db/connect'
import { formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES, type Status } from '@/lib/domain/vocabulary'
import { peopleOn, type Population } from './people-on'

/** The people of a day who are alike in what one count asks; what the others ask is null. */
export interface DayRow {
  /** Which count it belongs to. */
  told: 'level' | 'status' | 'prison' | 'silence'
  people: number
  /** Whether they are held; null in the count by status. */
  held: boolean | null
  level: number | null
  status: Status | null
  possible: Status | null
  prison: string | null
  /** The bands of silence in which the bounds lie. */
  lowest: number | null
  highest: number | null
}

/**
 * The people of a day, counted by level, by status, by prison and by silence, whose bands begin on `bandDays`: in one
 * pass, because finding them is what each count costs.
 */
export async function countDay(
  sql: Queryable, population: Population, bandDays: readonly number[],
): Promise<DayRow[]> {
  const day = formatDay(population.asOf)
  const inner = bandDays.slice(1)
  const rows = await sql<DayRow[]>`
    WITH alike AS (
      SELECT p.status = ANY (${HELD_STATUSES}) AS held, p.level, p.status, p.status_possible AS possible,
        p.prison_id AS prison, count(*) AS people,
        CASE WHEN p.silence_latest IS NOT NULL
          THEN width_bucket(greatest(0, ${day}::date - p.silence_latest), ${inner}::int[]) END AS lowest,
        CASE WHEN p.silence_earliest IS NOT NULL
          THEN width_bucket(greatest(0, ${day}::date - p.silence_earliest), ${inner}::int[])
          ELSE ${inner.length}::int END AS highest
      ${peopleOn(sql, population)} GROUP BY 1, 2, 3, 4, 5, 7, 8
    )
    SELECT held, level, status, possible, prison, lowest, highest, sum(people)::int AS people,
      CASE 0 WHEN GROUPING(level) THEN 'level' WHEN GROUPING(status) THEN 'status'
        WHEN GROUPING(prison) THEN 'prison' ELSE 'silence' END AS told
    FROM alike GROUP BY GROUPING SETS ((held, level), (status, possible), (held, prison), (held, lowest, highest))`
  return [...rows]
}
