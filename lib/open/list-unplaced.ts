import type { CaseLine } from '@/lib/domain/contract/case-page'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { type CaseLineRow, mostUrgentFirst, selectCaseLines } from './case-line-row'
import { inSnapshot } from './snapshot'
import { talliedOn } from './tallied'
import { toCaseLine } from './to-case-line'

/** So many are named at most; the list of cases has all. */
const MOST = 200

/** People held on a day whose place is not known: how many, and the most urgent of them. */
export interface Unplaced {
  total: number
  lines: CaseLine[]
}

/** Those who stand beside the map and on no point of it. */
export async function listUnplaced(asOf: Day): Promise<Unplaced> {
  const day = formatDay(asOf)
  return inSnapshot(async (sql) => {
    const [count] = await sql<{ total: number }[]>`
      SELECT coalesce(sum(kept.people), 0)::int AS total
      FROM (${talliedOn(sql, day, ['placed'])}) kept LEFT JOIN open.prison pr ON pr.id = kept.prison_id
      WHERE pr.id IS NULL`
    const rows = await sql<CaseLineRow[]>`
      ${selectCaseLines(sql, day)} AND p.status = ANY (${HELD_STATUSES}) AND here.id IS NULL
      ORDER BY ${mostUrgentFirst(sql)} LIMIT ${MOST}`
    return { total: count?.total ?? 0, lines: rows.map((row) => toCaseLine(row, asOf)) }
  })
}
