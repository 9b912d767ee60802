import { type Day, formatDay } from '@/lib/domain/dates/day'
import { heldHere, prisonColumns, type PrisonLine } from './prison-row'
import { readPrisonFlags } from './read-prison-flags'
import { inSnapshot } from './snapshot'
import { talliedOn } from './tallied'

/** All prisons with the people held there on a day, those with most people first, then by name. */
export async function listPrisons(asOf: Day): Promise<PrisonLine[]> {
  return inSnapshot(async (sql) => {
    const rows = await sql<Omit<PrisonLine, 'flag'>[]>`
      SELECT ${prisonColumns(sql)}, ${heldHere(sql)}
      FROM open.prison pr LEFT JOIN (${talliedOn(sql, formatDay(asOf), ['placed'])}) h ON h.prison_id = pr.id
      GROUP BY pr.id ORDER BY total DESC, pr.name, pr.id`
    const flags = await readPrisonFlags(sql, asOf)
    return rows.map((row) => ({ ...row, flag: flags.get(row.id) ?? null }))
  })
}
