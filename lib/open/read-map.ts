import type { Queryable } from '@/lib/db/connect'
import type { MapAnswer, PrisonPoint } from '@/lib/domain/contract/map-answer'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { readPrisonFlags } from './read-prison-flags'
import { inSnapshot } from './snapshot'

interface PlaceRow {
  id: string | null
  name: string
  latitude: number
  longitude: number
  location_precision: 'site' | 'city'
  total: number
  critical: number
  high: number
  elevated: number
  watch: number
  none: number
}

/**
 * The people held on a day by prison and level: one point per prison, with none held there too, and beside them
 * the number whose place is not known. The counts and `unplaced` together are everyone held.
 */
export async function readMap(asOf: Day): Promise<MapAnswer> {
  return inSnapshot((sql) => readAnswer(sql, asOf))
}

async function readAnswer(sql: Queryable, asOf: Day): Promise<MapAnswer> {
  const day = formatDay(asOf)
  const places = sql<PlaceRow[]>`
    SELECT pr.id, pr.name, pr.latitude, pr.longitude, pr.location_precision,
      coalesce(sum(h.people), 0)::int AS total,
      coalesce(sum(h.people) FILTER (WHERE h.level = 4), 0)::int AS critical,
      coalesce(sum(h.people) FILTER (WHERE h.level = 3), 0)::int AS high,
      coalesce(sum(h.people) FILTER (WHERE h.level = 2), 0)::int AS elevated,
      coalesce(sum(h.people) FILTER (WHERE h.level = 1), 0)::int AS watch,
      coalesce(sum(h.people) FILTER (WHERE h.level = 0), 0)::int AS none
    FROM open.prison pr
    FULL JOIN (
      SELECT prison_id, level, count(*) AS people FROM open.period
      WHERE valid @> ${day}::date AND status = ANY (${HELD_STATUSES}) GROUP BY prison_id, level
    ) h ON h.prison_id = pr.id
    GROUP BY pr.id ORDER BY pr.name, pr.id`
  const [rows, flags] = await Promise.all([places, readPrisonFlags(sql, asOf)])
  return {
    type: 'FeatureCollection',
    asOf: day,
    features: rows.flatMap((row) => (row.id === null ? [] : [toPoint(row, row.id, flags.get(row.id))])),
    unplaced: rows.find((row) => row.id === null)?.total ?? 0,
  }
}

function toPoint(row: PlaceRow, id: string, flag: PrisonFlag | undefined): PrisonPoint {
  const { name, total, critical, high, elevated, watch, none, location_precision: locationPrecision } = row
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [row.longitude, row.latitude] },
    properties: { id, name, total, critical, high, elevated, watch, none, locationPrecision, ...(flag && { flag }) },
  }
}
