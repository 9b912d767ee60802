import type { Queryable } from '@/lib/db/connect'
import { formatDay } from '@/lib/domain/dates/day'
import type { Change } from '@/lib/domain/days/changes'
import type { DaySteps } from '@/lib/domain/days/day-steps'
import { HELD_STATUSES, type Level, levelOfRank } from '@/lib/domain/vocabulary'

/** How many people are held at a prison and a level, through time; `prison` is null where the place is not known. */
export interface HeldSeries {
  prison: string | null
  level: Level
  changes: Change[]
}

interface SeriesRow {
  name: string | null
  level: number
  at: number[]
  by: number[]
}

/** The people held, by prison and level: one pass over the periods, each +1 where it begins and −1 where it ends. */
export async function readHeldSeries(sql: Queryable, days: DaySteps): Promise<HeldSeries[]> {
  const rows = await sql<SeriesRow[]>`
    WITH present AS (
      SELECT pr.id AS name, p.level, p.valid FROM open.period p LEFT JOIN open.prison pr ON pr.id = p.prison_id
      WHERE p.status = ANY (${HELD_STATUSES}) AND p.valid && ${spanOf(sql, days)}
    ) ${sumOf(sql, days)}`
  return rows.map((row) => ({
    prison: row.name,
    level: levelOfRank(row.level),
    changes: changesOf(row),
  }))
}

/** How many people are critical, certainly or, of the others, possibly. */
export async function readCriticalSeries(sql: Queryable, days: DaySteps) {
  const rows = await sql<SeriesRow[]>`
    WITH present AS (
      SELECT CASE WHEN p.level = 4 THEN 'certain' ELSE 'possible' END AS name, 4 AS level, p.valid FROM open.period p
      WHERE p.possible = 4 AND p.valid && ${spanOf(sql, days)}
    ) ${sumOf(sql, days)}`
  const of = (name: string) => rows.filter((row) => row.name === name).flatMap(changesOf)
  return { critical: of('certain'), possiblyCritical: of('possible') }
}

function spanOf(sql: Queryable, { from, step, steps }: DaySteps) {
  return sql`daterange(${formatDay(from)}::date, ${formatDay(from)}::date + ${steps * step}::int, '[]')`
}

/** Sums of `present`: a period counts from the first told day that it holds to the first that it does not. */
function sumOf(sql: Queryable, { from, step, steps }: DaySteps) {
  const first = formatDay(from)
  return sql`, changed AS (
      SELECT name, level, (greatest(lower(valid) - ${first}::date, 0) + ${step - 1}::int) / ${step}::int AS at, 1 AS by
      FROM present
      UNION ALL
      SELECT name, level, (upper(valid) - ${first}::date + ${step - 1}::int) / ${step}::int, -1
      FROM present WHERE upper(valid) <= ${first}::date + ${steps * step}::int
    ), summed AS (
      SELECT name, level, at, sum(by)::int AS by FROM changed GROUP BY name, level, at HAVING sum(by) <> 0
    )
    SELECT name, level, array_agg(at ORDER BY at) AS at, array_agg(by ORDER BY at) AS by
    FROM summed GROUP BY name, level ORDER BY name, level DESC`
}

function changesOf({ at, by }: SeriesRow): Change[] {
  return at.map((step, index) => ({ at: step, by: by[index] ?? 0 }))
}
