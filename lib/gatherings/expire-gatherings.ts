import type { Sql } from '@/lib/db/connect'

/** Deletes what was refused 30 days ago: until then a mistake can be undone. Answers how many. */
export async function expireGatherings(sql: Sql): Promise<number> {
  const gone = await sql`
    DELETE FROM file.gathering WHERE state = 'refused' AND decided_at < now() - interval '30 days'`
  return gone.count
}
