import type { Queryable } from '@/lib/db/connect'

/** So many subscriptions one account may have. */
export const MOST_SUBSCRIPTIONS = 50

/** How many subscriptions an account has that go on. */
export async function countOwn(sql: Queryable, accountId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    SELECT count(*) AS count FROM file.alert_subscription WHERE account_id = ${accountId} AND ended_at IS NULL`
  return row?.count ?? 0
}
