import type { Statements } from '@/lib/db/statements'

/**
 * Gives each place of a list back what it stood for before an import, which is undone: what the import made of it goes,
 * unless it is among the `touched` events, or a newer version of the list has said otherwise there since. Answers the
 * ids of the events that were replaced in those places: they do not come back beside what stays.
 */
export async function takeBackSayings(
  db: Statements, importId: string, touched: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db<{ was: string }>`
    WITH said AS MATERIALIZED (
      SELECT b.*, s.event_id IS DISTINCT FROM b.became OR b.became IN (
        SELECT jsonb_array_elements_text(${JSON.stringify(touched)}::text::jsonb)::uuid) AS passed
      FROM file.list_saying_before b LEFT JOIN file.list_saying s USING (list, key_digest, slot)
      WHERE b.import_id = ${importId}::text::uuid
    ), gone AS (
      DELETE FROM file.list_saying s USING said
      WHERE (s.list, s.key_digest, s.slot) = (said.list, said.key_digest, said.slot) AND NOT passed AND was IS NULL
    ), given AS (
      UPDATE file.list_saying s SET event_id = was FROM said
      WHERE (s.list, s.key_digest, s.slot) = (said.list, said.key_digest, said.slot) AND NOT passed AND was IS NOT NULL
    )
    SELECT was::text FROM said WHERE passed AND was IS NOT NULL`
  return new Set(rows.map(({ was }) => was))
}
