import { type Day, formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { prisonColumns, type PrisonLine } from './prison-row'
import { readPrisonFlags } from './read-prison-flags'
import { isSlug } from './slug'
import { inSnapshot } from './snapshot'

/** A prison by its id with the number of people held there on a day, or null. Who they are is a list by `prison`. */
export async function findPrison(id: string, asOf: Day): Promise<PrisonLine | null> {
  if (!isSlug(id)) return null
  return inSnapshot(async (sql) => {
    const [row] = await sql<Omit<PrisonLine, 'flag'>[]>`
      SELECT ${prisonColumns(sql)}, count(p.id) AS total, count(p.id) FILTER (WHERE p.level = 4) AS critical
      FROM open.prison pr
      LEFT JOIN open.period p ON p.prison_id = pr.id AND p.valid @> ${formatDay(asOf)}::date
        AND p.status = ANY (${HELD_STATUSES})
      WHERE pr.id = ${id} GROUP BY pr.id`
    return row ? { ...row, flag: (await readPrisonFlags(sql, asOf)).get(id) ?? null } : null
  })
}
