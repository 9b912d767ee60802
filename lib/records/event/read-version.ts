import type { Statements } from '@/lib/db/statements'
import { toStoredVersion, type StoredVersion } from '@/lib/db/stored-version'

/** One version of an event, the current one where none is named; null where there is none such. */
export async function readVersion(
  db: Statements,
  eventId: string,
  version: number | null = null,
): Promise<StoredVersion | null> {
  const [found] = await db<{ row: unknown }>`
    SELECT to_jsonb(v) || jsonb_build_object('type', e.type, 'case_id', e.case_id, 'sources',
      (SELECT coalesce(jsonb_agg(s.source_id), '[]') FROM file.event_source s
        WHERE s.event_id = v.event_id AND s.version = v.version)) AS row
    FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id AND v.version = coalesce(${version}::int, e.version)
    WHERE e.id = ${eventId}::text::uuid`
  return found ? toStoredVersion(found.row) : null
}
