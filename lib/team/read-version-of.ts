import { teamSql } from '@/lib/db/team'
import { toStoredVersion, type StoredVersion } from '@/lib/db/stored-version'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { visibleTo } from './visible-to'

/** A version of an event that the viewer may see, the current one where none is named; null where there is none. */
export async function readVersionOf(viewer: Viewer, eventId: string, version?: number): Promise<StoredVersion | null> {
  const sql = teamSql()
  const [row] = await sql<{ version: unknown }[]>`
    SELECT to_jsonb(v) || jsonb_build_object('type', e.type, 'case_id', e.case_id, 'sources',
      (SELECT coalesce(jsonb_agg(s.source_id ORDER BY s.source_id), '[]') FROM file.event_source s
        WHERE s.event_id = v.event_id AND s.version = v.version)) AS version
    FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id AND v.version = coalesce(${version ?? null}::int, e.version)
    WHERE e.id = ${eventId} AND ${visibleTo(sql, viewer)}`
  return row ? toStoredVersion(row.version) : null
}
