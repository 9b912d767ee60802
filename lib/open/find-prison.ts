import { type Day, formatDay } from '@/lib/domain/dates/day'
import { heldHere, prisonColumns, type PrisonLine } from './prison-row'
import { readPrisonFlags } from './read-prison-flags'
import { isSlug } from './slug'
import { inSnapshot } from './snapshot'
import { talliedOn } from './tallied'

/** A prison by its id with the number of people held there on a day, or null. Who they are is a list by `prison`. */
export async function findPrison(id: string, asOf: Day): Promise<PrisonLine | null> {
  if (!isSlug(id)) return null
  return inSnapshot(async (sql) => {
    const [row] = await sql<Omit<PrisonLine, 'flag'>[]>`
      SELECT ${prisonColumns(sql)}, ${heldHere(sql)}
      FROM open.prison pr LEFT JOIN (${talliedOn(sql, formatDay(asOf), ['placed'])}) h ON h.prison_id = pr.id
      WHERE pr.id = ${id} GROUP BY pr.id`
    return row ? { ...row, flag: (await readPrisonFlags(sql, asOf)).get(id) ?? null } : null
  })
}
