import type { Sql } from '@/lib/db/connect'

/**
 * Deletes what was refused 30 days ago, since until then a mistake can be undone, and what nobody has decided on 30
 * days after it was over. Answers how many.
 */
export async function expireGatherings(sql: Sql): Promise<number> {
  const gone = await sql`
    DELETE FROM file.gathering
    WHERE (state = 'refused' AND decided_at < now() - interval '30 days')
      OR (state = 'waiting' AND greatest(received_at, ends_at, starts_at) < now() - interval '30 days')`
  return gone.count
}
