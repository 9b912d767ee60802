import type { Sql } from '@/lib/db/connect'

/** Forgets how much visitors sent an hour ago and earlier, as the privacy page promises. */
export async function forgetPace(sql: Sql): Promise<void> {
  await sql`DELETE FROM intake.pace WHERE minute < now() - interval '1 hour'`
}
