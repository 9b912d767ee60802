import { type Day, formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { prisonColumns, type PrisonLine } from './prison-row'
import { readPrisonFlags } from './read-prison-flags'
import { inSnapshot } from './snapshot'

/** All prisons with the people held there on a day, those with most people first, then by name. */
export async function listPrisons(asOf: Day): Promise<PrisonLine[]> {
  return inSnapshot(async (sql) => {
    const rows = await sql<Omit<PrisonLine, 'flag'>[]>`
      SELECT ${prisonColumns(sql)}, count(p.id) AS total, count(p.id) FILTER (WHERE p.level = 4) AS critical
      FROM open.prison pr
      LEFT JOIN open.period p ON p.prison_id = pr.id AND p.valid @> ${formatDay(asOf)}::date
        AND p.status = ANY (${HELD_STATUSES})
      GROUP BY pr.id ORDER BY total DESC, pr.name, pr.id`
    const flags = await readPrisonFlags(sql, asOf)
    return rows.map((row) => ({ ...row, flag: flags.get(row.id) ?? null }))
  })
}
