import { openSql } from '@/lib/db/open'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { prisonColumns, type PrisonLine } from './prison-row'
import { isSlug } from './slug'

/** A prison by its id with the number of people held there on a day, or null. Who they are is a list by `prison`. */
export async function findPrison(id: string, asOf: Day): Promise<PrisonLine | null> {
  if (!isSlug(id)) return null
  const sql = openSql()
  const [row] = await sql<PrisonLine[]>`
    SELECT ${prisonColumns(sql)}, count(p.id) AS total, count(p.id) FILTER (WHERE p.level = 4) AS critical
    FROM open.prison pr
    LEFT JOIN open.period p ON p.prison_id = pr.id AND p.valid @> ${formatDay(asOf)}::date
      AND p.status = ANY (${HELD_STATUSES})
    WHERE pr.id = ${id} GROUP BY pr.id`
  return row ?? null
}
