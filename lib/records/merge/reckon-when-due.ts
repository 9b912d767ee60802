import type { Sql } from '@/lib/db/connect'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { reckonCandidates } from './reckon-candidates'

/** How many times as long as it took is waited: it takes a twentieth of a processor at most. */
const REST = 20

/**
 * Looks for pairs that may be of one person, if the record or the day has changed since that was last done and the
 * rest is over: twenty times as long as it took. Answers whether it did.
 */
export async function reckonWhenDue(sql: Sql, on: Day): Promise<boolean> {
  const [last] = await sql<{ isDue: boolean }[]>`
    SELECT (heard < (SELECT coalesce(max(seq), 0) FROM file.audit) OR on_day <> ${formatDay(on)}::date)
      AND done_at + make_interval(secs => took_ms * ${REST}::int / 1000.0) < clock_timestamp() AS "isDue"
    FROM file.merge_reckoning`
  if (last && !last.isDue) return false
  await reckonCandidates(sql, on)
  return true
}
