import type { Queryable } from '@/lib/db/connect'
import type { PrisonCount, StatusCounts } from '@/lib/domain/statistics/statistics'
import { HELD_STATUSES, isHeld, type Level, LEVELS, rankOf, type Status, STATUSES } from '@/lib/domain/vocabulary'
import { peopleOn, placeName, type Population } from './people-on'

interface StatusRow {
  status: Status
  possible: Status | null
  people: number
}

/** The people of a day by status, in the order of lists, and how many of them are possibly held or possibly not. */
export async function countStatuses(sql: Queryable, population: Population): Promise<StatusCounts> {
  const rows = await sql<StatusRow[]>`
    SELECT p.status, p.status_possible AS possible, count(*) AS people ${peopleOn(sql, population)} GROUP BY 1, 2`
  const sumOf = (which: (row: StatusRow) => boolean) => rows.filter(which).reduce((sum, row) => sum + row.people, 0)
  const isOther = ({ status, possible }: StatusRow) => possible !== null && isHeld(possible) !== isHeld(status)
  const statuses = STATUSES.map((status) => ({ status, people: sumOf((row) => row.status === status) }))
  return {
    total: sumOf(() => true),
    held: sumOf(({ status }) => isHeld(status)),
    possiblyHeld: sumOf((row) => !isHeld(row.status) && isOther(row)),
    possiblyNotHeld: sumOf((row) => isHeld(row.status) && isOther(row)),
    statuses: statuses.filter(({ people }) => people > 0),
  }
}

/** The people held by prison, most first, those whose place is not known last: as the map counts them. */
export async function countPrisons(sql: Queryable, population: Population): Promise<PrisonCount[]> {
  const rows = await sql<PrisonCount[]>`
    SELECT ${placeName(sql, sql`pr`)} AS prison, sum(h.people)::int AS people
    FROM (
      SELECT p.prison_id, count(*) AS people ${peopleOn(sql, population)} AND p.status = ANY (${HELD_STATUSES})
      GROUP BY p.prison_id
    ) h LEFT JOIN open.prison pr ON pr.id = h.prison_id
    GROUP BY pr.id ORDER BY pr.id IS NULL, people DESC, pr.name, pr.id`
  return [...rows]
}

/** The people held by their certain level. */
export async function countLevels(sql: Queryable, population: Population): Promise<Record<Level, number>> {
  const rows = await sql<{ level: number; people: number }[]>`
    SELECT p.level, count(*) AS people ${peopleOn(sql, population)} AND p.status = ANY (${HELD_STATUSES}) GROUP BY 1`
  const counts = LEVELS.map((level) => [level, rows.find((row) => row.level === rankOf(level))?.people ?? 0])
  return { critical: 0, high: 0, elevated: 0, watch: 0, none: 0, ...Object.fromEntries(counts) }
}
