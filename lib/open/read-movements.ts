import { openSql } from '@/lib/db/open'
import { formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import type { DayRange } from './days/read-day-range'

/** A prison at one end of a movement. */
export interface MovementEnd {
  id: string
  name: string
  country: string
  longitude: number
  latitude: number
}

/** People who were moved from one prison to another within a span of days. */
export interface Movement {
  from: MovementEnd
  to: MovementEnd
  people: number
}

/**
 * Who was moved where on the days of a span, most people first: on one day for certain at one prison, on the next for
 * certain at another, and held on both. Counted once for each time that it happened.
 */
export async function readMovements({ from, to }: DayRange): Promise<Movement[]> {
  const sql = openSql()
  const end = (alias: 'here' | 'there') => sql`json_build_object('id', ${sql(alias)}.id, 'name', ${sql(alias)}.name,
    'country', ${sql(alias)}.country, 'longitude', ${sql(alias)}.longitude, 'latitude', ${sql(alias)}.latitude)`
  return sql<Movement[]>`
    WITH moved AS (
      SELECT before.prison_id AS from_id, after.prison_id AS to_id, count(*)::int AS people
      FROM open.period after
      JOIN open.period before ON before.case_id = after.case_id AND upper(before.valid) = lower(after.valid)
      WHERE lower(after.valid) BETWEEN ${formatDay(from)}::date AND ${formatDay(to)}::date
        AND after.status = ANY (${HELD_STATUSES}) AND before.status = ANY (${HELD_STATUSES})
        AND before.prison_id <> after.prison_id
      GROUP BY before.prison_id, after.prison_id
    )
    SELECT ${end('here')} AS "from", ${end('there')} AS "to", people
    FROM moved JOIN open.prison here ON here.id = from_id JOIN open.prison there ON there.id = to_id
    ORDER BY people DESC, here.name, there.name, here.id, there.id`
}
