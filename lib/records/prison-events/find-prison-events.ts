import type { Statements } from '@/lib/db/statements'

/** The ids of all events that happened at one of the prisons or rest, as they stand, on one of the sources. */
export async function findPrisonEvents(
  db: Statements,
  on: { prisonIds?: readonly string[]; sourceIds: readonly string[] },
): Promise<string[]> {
  const [prisonIds, sourceIds] = [JSON.stringify(on.prisonIds ?? []), JSON.stringify(on.sourceIds)]
  const rows = await db<{ id: string }>`
    SELECT e.id::text FROM file.prison_event e
    WHERE e.prison_id IN (SELECT jsonb_array_elements_text(${prisonIds}::text::jsonb))
      OR EXISTS (SELECT FROM file.prison_event_source s WHERE s.event_id = e.id AND s.version = e.version
        AND s.source_id IN (SELECT jsonb_array_elements_text(${sourceIds}::text::jsonb)))`
  return rows.map(({ id }) => id)
}
