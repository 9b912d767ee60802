import type { Queryable } from './connect'

/** Whether the site is closed, as SQL. */
export function closedNow(sql: Queryable) {
  return sql`coalesce((SELECT m.mode = 'closed' FROM file.mode m ORDER BY m.seq DESC LIMIT 1), false)`
}

/** Whether the site is closed: nothing is told to anybody outside then. */
export async function isClosed(sql: Queryable): Promise<boolean> {
  const [row] = await sql<{ isClosed: boolean }[]>`SELECT ${closedNow(sql)} AS "isClosed"`
  return row?.isClosed ?? false
}
