import type { Day } from '@/lib/domain/dates/day'
import { type LevelCounts, type PlaceRow, readPlaces } from './read-map'
import { inSnapshot } from './snapshot'

/** The people held in one country, as the world map shows them: where its prisons are, on the average. */
export interface WorldCountry extends LevelCounts {
  country: string
  prisons: number
  longitude: number
  latitude: number
}

/** The countries where somebody is held on a day, most people first, and the number whose place is not known. */
export async function readWorld(asOf: Day): Promise<{ countries: WorldCountry[]; unplaced: number }> {
  const rows = await inSnapshot((sql) => readPlaces(sql, asOf))
  const countries = new Map<string, WorldCountry>()
  for (const row of rows) {
    if (row.country === null || row.total === 0) continue
    const before = countries.get(row.country)
    countries.set(row.country, before ? addTo(before, row) : { ...row, country: row.country, prisons: 1 })
  }
  const unplaced = rows.find((row) => row.id === null)?.total ?? 0
  const mostFirst = (a: WorldCountry, b: WorldCountry) => b.total - a.total || (a.country < b.country ? -1 : 1)
  return { countries: [...countries.values()].sort(mostFirst), unplaced }
}

function addTo(sum: WorldCountry, row: PlaceRow): WorldCountry {
  const share = 1 / (sum.prisons + 1)
  return {
    country: sum.country,
    prisons: sum.prisons + 1,
    longitude: sum.longitude + (row.longitude - sum.longitude) * share,
    latitude: sum.latitude + (row.latitude - sum.latitude) * share,
    total: sum.total + row.total, critical: sum.critical + row.critical, high: sum.high + row.high,
    elevated: sum.elevated + row.elevated, watch: sum.watch + row.watch, none: sum.none + row.none,
  }
}
