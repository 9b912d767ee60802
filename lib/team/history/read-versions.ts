import type { Queryable } from '@/lib/db/connect'
import { toStoredVersion, type StoredVersion } from '@/lib/db/stored-version'

/** A version of an event with the one before it, null of the first, and the one that stands today. */
export interface VersionPair {
  version: StoredVersion
  present: StoredVersion
  before: StoredVersion | null
}

/** The named versions of events, each with the one before it and the present one. */
export async function readVersionPairs(
  sql: Queryable,
  named: readonly { eventId: string; version: number }[],
): Promise<VersionPair[]> {
  const wanted = JSON.stringify(named.map(({ eventId, version }) => ({ event_id: eventId, version })))
  const rows = await sql<{ version: unknown; before: unknown; present: unknown }[]>`
    WITH wanted AS (
      SELECT event_id, version FROM jsonb_populate_recordset(NULL::file.event_version, ${wanted}::text::jsonb)
    ), whole AS (
      SELECT v.event_id, v.version, v.version = e.version AS is_present,
        to_jsonb(v) || jsonb_build_object('type', e.type, 'case_id', e.case_id, 'sources',
        (SELECT coalesce(jsonb_agg(s.source_id), '[]') FROM file.event_source s
          WHERE s.event_id = v.event_id AND s.version = v.version)) AS row
      FROM file.event e JOIN file.event_version v ON v.event_id = e.id
      WHERE e.id IN (SELECT event_id FROM wanted)
    )
    SELECT this.row AS version, before.row AS before, present.row AS present
    FROM wanted JOIN whole this USING (event_id, version)
    JOIN whole present ON present.event_id = this.event_id AND present.is_present
    LEFT JOIN whole before ON before.event_id = this.event_id AND before.version = this.version - 1`
  return rows.map(({ version, before, present }) => ({
    version: toStoredVersion(version), present: toStoredVersion(present),
    before: before === null ? null : toStoredVersion(before),
  }))
}
