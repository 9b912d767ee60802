import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { toRenewing } from '@/lib/domain/contract/change-tags'
import type { Day } from '@/lib/domain/dates/day'
import { recompileStep } from '../recompile'
import { writeChange } from '../write-change'

/** How many cases one transaction derives beside all else that is going on: whoever saves one of them waits for it. */
const BATCH = 100

/**
 * Derives the next cases anew after a change of rules, on the clock's day; answers whether there was anything to do.
 * Killed at any point, it goes on at the next call where it stopped.
 */
export async function deriveStep(sql: Sql, on: Day, batch = BATCH): Promise<boolean> {
  const [waiting] = await sql<{ actor: string }[]>`
    SELECT decided_by AS actor FROM file.rule_proposal WHERE derive_after IS NOT NULL AND derived_at IS NULL
    ORDER BY decided_at DESC LIMIT 1`
  if (!waiting) return false
  if (await noteDerived(sql)) return true
  await recompileStep(sql, { actor: waiting.actor, on, batch })
  await noteDerived(sql)
  return true
}

/** Notes which changes every case follows: a derivation of all has finished that began after them. */
async function noteDerived(sql: Sql): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const noted = await transaction`
      UPDATE file.rule_proposal p SET derived_at = now()
      WHERE p.derive_after IS NOT NULL AND p.derived_at IS NULL AND EXISTS (
        SELECT FROM file.recompile r WHERE r.generation > p.derive_after AND r.finished_at IS NOT NULL)
      RETURNING p.rule_id, p.base`
    if (noted.length === 0) return false
    await transaction`
      UPDATE open.rule_change c SET derived = true WHERE NOT c.derived AND NOT EXISTS (
        SELECT FROM file.rule_proposal p WHERE p.rule_id = c.rule_id AND p.base + 1 = c.version
          AND p.state = 'confirmed' AND p.derive_after IS NOT NULL AND p.derived_at IS NULL)`
    await writeChange(overPostgres(transaction), new Set(toRenewing(['rules'])))
    return true
  })
}
