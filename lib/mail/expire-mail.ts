import type { Sql } from '@/lib/db/connect'

/**
 * Deletes what is known of messages 90 days after they went out, and 30 days after they were given up, with the address
 * that those still hold. Answers how many.
 */
export async function expireMail(sql: Sql): Promise<number> {
  const gone = await sql`
    DELETE FROM file.mail
    WHERE ended_at < now() - CASE WHEN state = 'given_up' THEN interval '30 days' ELSE interval '90 days' END`
  return gone.count
}
