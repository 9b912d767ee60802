import type { Sql } from '@/lib/db/connect'

/** Deletes what nobody confirmed within a week, with its address. Answers how many. */
export async function expireSignatures(sql: Sql): Promise<number> {
  const gone = await sql`
    DELETE FROM file.signature WHERE confirmed_at IS NULL AND received_at < now() - interval '7 days'`
  return gone.count
}
