import type { Sql } from '@/lib/db/connect'
import { hasLost, unmakeEdition } from './held-cases'

/**
 * Lets an edition that was made wait for a second person, or for its signature where it is issued again. A case that
 * went while it was made was not seen by who took it off the site: then it is made anew.
 */
export async function settleEdition(sql: Sql, number: string): Promise<void> {
  await sql.begin(async (transaction) => {
    const [known] = await transaction`
      SELECT 1 FROM file.edition WHERE number = ${number} AND state = 'asked' AND facts IS NOT NULL FOR UPDATE`
    if (!known) return
    if (await hasLost(transaction, number)) return unmakeEdition(transaction, number)
    await transaction`
      UPDATE file.edition SET state = CASE WHEN again_of IS NULL THEN 'made' ELSE 'approved' END
      WHERE number = ${number}`
  })
}
