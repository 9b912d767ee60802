import type { Queryable } from '@/lib/db/connect'

/** Whether a change of rules is in force that not every case follows yet. */
export async function isDeriving(sql: Queryable): Promise<boolean> {
  const [row] = await sql`
    SELECT FROM file.rule_proposal WHERE derive_after IS NOT NULL AND derived_at IS NULL LIMIT 1`
  return row !== undefined
}
