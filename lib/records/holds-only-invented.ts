import type { Sql } from '@/lib/db/connect'

/** Whether a database holds nobody, or only people whom `vigil generate` invented (their ids say so). */
export async function holdsOnlyInvented(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ others: boolean }[]>`
    SELECT EXISTS (SELECT FROM file.case WHERE slug !~ '^invented-s[0-9]+-[0-9]+$') AS others`
  return row?.others === false
}
