import type { Queryable } from '@/lib/db/connect'

/** So many subscriptions one account may have. */
export const MOST_SUBSCRIPTIONS = 50

/** A number of our own, beside that of an account. */
const LOCK = 7_180_003

/** How many subscriptions an account has that go on; nobody else counts them before the transaction ends. */
export async function countOwn(sql: Queryable, accountId: string): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(${LOCK}::int, hashtext(${accountId}))`
  const [row] = await sql<{ count: number }[]>`
    SELECT count(*) AS count FROM file.alert_subscription WHERE account_id = ${accountId} AND ended_at IS NULL`
  return row?.count ?? 0
}
