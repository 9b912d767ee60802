import type { Queryable } from '@/lib/db/connect'
import type { PlaceName, PrisonCount, StatusCounts } from '@/lib/domain/statistics/statistics'
import { isHeld, type Level, LEVELS, rankOf, type Status, STATUSES } from '@/lib/domain/vocabulary'
import type { DayRow } from './count-day'
import { placeName } from './people-on'

/** The people of a day by status, in the order of lists, and how many of them are possibly held or possibly not. */
export function statusesOf(rows: readonly DayRow[]): StatusCounts {
  const counted = rows.flatMap(({ told, status, possible, people }) =>
    (told === 'status' && status !== null ? [{ status, possible, people }] : []))
  type Counted = (typeof counted)[number]
  const sumOf = (which: (row: Counted) => boolean) => counted.filter(which).reduce((sum, row) => sum + row.people, 0)
  const isOther = ({ status, possible }: Counted) => possible !== null && isHeld(possible) !== isHeld(status)
  const statuses = STATUSES.map((status: Status) => ({ status, people: sumOf((row) => row.status === status) }))
  return {
    total: sumOf(() => true),
    held: sumOf(({ status }) => isHeld(status)),
    possiblyHeld: sumOf((row) => !isHeld(row.status) && isOther(row)),
    possiblyNotHeld: sumOf((row) => isHeld(row.status) && isOther(row)),
    statuses: statuses.filter(({ people }) => people > 0),
  }
}

/** The people held by prison, most first, those whose place is not known last: as the map counts them. */
export async function prisonsOf(sql: Queryable, rows: readonly DayRow[]): Promise<PrisonCount[]> {
  const counted = rows.filter(({ told, held }) => told === 'prison' && held === true)
  const peopleAt = new Map(counted.map(({ prison, people }) => [prison, people]))
  const ids = counted.flatMap(({ prison }) => prison ?? [])
  // By name: what follows keeps that order among prisons of as many people.
  const named = ids.length === 0 ? [] : await sql<{ id: string; prison: PlaceName }[]>`
    SELECT pr.id, ${placeName(sql, sql`pr`)} AS prison FROM open.prison pr WHERE pr.id = ANY (${ids})
    ORDER BY pr.name, pr.id`
  const placed = named.map(({ id, prison }) => ({ prison, people: peopleAt.get(id) ?? 0 }))
    .sort((a, b) => b.people - a.people)
  const unplaced = peopleAt.get(null)
  return unplaced === undefined ? placed : [...placed, { prison: null, people: unplaced }]
}

/** The people held by their certain level. */
export function levelsOf(rows: readonly DayRow[]): Record<Level, number> {
  const counted = rows.filter(({ told, held }) => told === 'level' && held === true)
  const counts = LEVELS.map((level) => [level, counted.find((row) => row.level === rankOf(level))?.people ?? 0])
  return { critical: 0, high: 0, elevated: 0, watch: 0, none: 0, ...Object.fromEntries(counts) }
}
