import type { Queryable } from '@/lib/db/connect'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { LevelCounts } from '@/lib/domain/rules/change/preview'
import { levelOfRank, type Picture } from '@/lib/domain/vocabulary'

/** How many cases are at each level on some days, in each picture, as their periods say. */
export async function countLevels(sql: Queryable, days: readonly Day[]): Promise<Record<Picture, LevelCounts>> {
  const rows = await sql<{ place: number; picture: Picture; level: number; cases: number }[]>`
    SELECT d.place::int, p.picture, p.level::int, count(*)::int AS cases
    FROM unnest(${days.map(formatDay)}::date[]) WITH ORDINALITY AS d(day, place)
    JOIN file.period p ON p.valid @> d.day GROUP BY 1, 2, 3`
  const of = (picture: Picture): LevelCounts => days.map((_, i) => Object.fromEntries(
    rows.filter((row) => row.picture === picture && row.place === i + 1)
      .map(({ level, cases }) => [levelOfRank(level), cases]),
  ))
  return { team: of('team'), public: of('public') }
}
