import type { Queryable } from '@/lib/db/connect'
import type { MapAnswer, PrisonPoint } from '@/lib/domain/contract/map-answer'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { readPrisonFlags } from './read-prison-flags'
import { inSnapshot } from './snapshot'
import { talliedOn } from './tallied'

export interface PlaceRow extends LevelCounts {
  id: string | null
  name: string
  country: string | null
  latitude: number
  longitude: number
  location_precision: 'site' | 'city'
}

/** People, and how many of them stand at each level. */
export interface LevelCounts {
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
  return inSnapshot(async (sql) => {
    const [rows, flags] = await Promise.all([readPlaces(sql, asOf), readPrisonFlags(sql, asOf)])
    return toAnswer(rows, flags, asOf)
  })
}

/** The map of one country: its prisons alone, and beside them the number of people held in others. */
export interface CountryAnswer {
  answer: MapAnswer
  elsewhere: number
}

/** The same of one country (ISO 3166-1 alpha-2): counts, `elsewhere` and `unplaced` together are everyone held. */
export async function readCountry(asOf: Day, country: string): Promise<CountryAnswer> {
  return inSnapshot(async (sql) => {
    const [rows, flags] = await Promise.all([readPlaces(sql, asOf), readPrisonFlags(sql, asOf)])
    const isHere = (row: PlaceRow) => row.id === null || row.country === country
    const elsewhere = rows.filter((row) => !isHere(row)).reduce((sum, { total }) => sum + total, 0)
    return { answer: toAnswer(rows.filter(isHere), flags, asOf), elsewhere }
  })
}

/** All prisons with the people held there on a day, and as a row without a name those whose place is not known. */
export async function readPlaces(sql: Queryable, asOf: Day): Promise<PlaceRow[]> {
  return sql<PlaceRow[]>`
    SELECT pr.id, pr.name, pr.country, pr.latitude, pr.longitude, pr.location_precision,
      coalesce(sum(h.people), 0)::int AS total,
      coalesce(sum(h.people) FILTER (WHERE h.level = 4), 0)::int AS critical,
      coalesce(sum(h.people) FILTER (WHERE h.level = 3), 0)::int AS high,
      coalesce(sum(h.people) FILTER (WHERE h.level = 2), 0)::int AS elevated,
      coalesce(sum(h.people) FILTER (WHERE h.level = 1), 0)::int AS watch,
      coalesce(sum(h.people) FILTER (WHERE h.level = 0), 0)::int AS none
    FROM open.prison pr
    FULL JOIN (
      ${talliedOn(sql, formatDay(asOf), ['placed'])}
    ) h ON h.prison_id = pr.id
    GROUP BY pr.id ORDER BY pr.name, pr.id`
}

function toAnswer(rows: readonly PlaceRow[], flags: ReadonlyMap<string, PrisonFlag>, asOf: Day): MapAnswer {
  return {
    type: 'FeatureCollection',
    asOf: formatDay(asOf),
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
