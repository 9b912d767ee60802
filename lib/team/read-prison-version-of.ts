import { teamSql } from '@/lib/db/team'
import { toStoredPrisonVersion, type StoredPrisonVersion } from '@/lib/db/stored-prison-version'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { seenThere } from './seen-there'

/**
 * A version of an event at a prison that the viewer may see, the current one where none is named; null where there is
 * none.
 */
export async function readPrisonVersionOf(
  viewer: Viewer, eventId: string, version?: number,
): Promise<StoredPrisonVersion | null> {
  const sql = teamSql()
  const [row] = await sql<{ version: unknown }[]>`
    SELECT to_jsonb(v) || jsonb_build_object('kind', e.kind, 'prison_id', e.prison_id, 'sources',
      (SELECT coalesce(jsonb_agg(s.source_id ORDER BY s.source_id), '[]') FROM file.prison_event_source s
        WHERE s.event_id = v.event_id AND s.version = v.version)) AS version
    FROM file.prison_event e
    JOIN file.prison_event_version now ON now.event_id = e.id AND now.version = e.version
    JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = coalesce(${version ?? null}::int, e.version)
    WHERE e.id = ${eventId} AND ${seenThere(sql, viewer)}`
  return row ? toStoredPrisonVersion(row.version) : null
}
