import type { Statements } from '@/lib/db/statements'

/** The ids of all cases, in order, of which an event in its current version places somebody in one of the prisons. */
export async function findCasesAt(db: Statements, prisonIds: readonly string[]): Promise<string[]> {
  if (prisonIds.length === 0) return []
  const rows = await db<{ id: string }>`
    SELECT DISTINCT e.case_id::text AS id FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE v.prison_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(prisonIds)}::text::jsonb))`
  return rows.map(({ id }) => id).sort()
}
