import type { Sql } from '@/lib/db/connect'

/**
 * Lets go of the files of lists that nobody went on with for a week, and of what was read in them. Answers how many
 * there were.
 */
export async function expireLists(sql: Sql): Promise<number> {
  const gone = await sql<{ id: string }[]>`
    WITH gone AS (
      UPDATE file.list_import SET state = 'expired', file = NULL
      WHERE state IN ('uploaded', 'mapped', 'preparing', 'ready')
        AND coalesce(heard_at, created_at) < now() - interval '7 days'
      RETURNING id
    ), people AS (DELETE FROM file.list_import_person p USING gone WHERE p.import_id = gone.id)
    SELECT id::text FROM gone`
  return gone.length
}
