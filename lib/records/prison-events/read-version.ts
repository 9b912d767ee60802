import type { Statements } from '@/lib/db/statements'
import { toStoredPrisonVersion, type StoredPrisonVersion } from '@/lib/db/stored-prison-version'

/** One version of an event at a prison, the current one where none is named; null where there is none such. */
export async function readPrisonVersion(
  db: Statements,
  eventId: string,
  version: number | null = null,
): Promise<StoredPrisonVersion | null> {
  const [found] = await db<{ row: unknown }>`
    SELECT to_jsonb(v) || jsonb_build_object('kind', e.kind, 'prison_id', e.prison_id, 'sources',
      (SELECT coalesce(jsonb_agg(s.source_id), '[]') FROM file.prison_event_source s
        WHERE s.event_id = v.event_id AND s.version = v.version)) AS row
    FROM file.prison_event e
    JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = coalesce(${version}::int, e.version)
    WHERE e.id = ${eventId}::text::uuid`
  return found ? toStoredPrisonVersion(found.row) : null
}
