import type { Sql } from '@/lib/db/connect'

/**
 * Deletes sessions that were over a week before an instant: who worked when is nobody's business for longer, and each
 * request looks one up. Answers how many.
 */
export async function expireSessions(sql: Sql, at: Date): Promise<number> {
  const gone = await sql`
    DELETE FROM file.session WHERE least(ended_at, expires_at) < ${at}::timestamptz - interval '7 days'`
  return gone.count
}
