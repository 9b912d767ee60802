import type { Queryable } from '@/lib/db/connect'
import { toStoredPrisonVersion, type StoredPrisonVersion } from '@/lib/db/stored-prison-version'
import { differenceOf } from '@/lib/domain/history/difference'
import { whatIsRestored } from '@/lib/domain/history/what-is-restored'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { seenThere } from '../seen-there'
import type { ChangeEntry } from './change-entry'
import type { ChangePlace } from './change-place'
import { readAliases, readSourceTitles } from './name-people'

interface StoredChange {
  stored: StoredPrisonVersion
  before: StoredPrisonVersion | null
  current: StoredPrisonVersion
  at: string
}

/** The last changes of events at a prison that a viewer may see, older than a place in its history, newest first. */
export async function readPrisonEventChanges(
  sql: Queryable,
  viewer: Viewer,
  prisonId: string,
  { before, limit }: { before: ChangePlace | null; limit: number },
): Promise<ChangeEntry[]> {
  const rows = await sql<{ row: unknown; old: unknown; present: unknown; at: string }[]>`
    WITH whole AS (
      SELECT v.event_id, v.version, v.created_at, e.version AS current, to_jsonb(v) || jsonb_build_object(
        'kind', e.kind, 'prison_id', e.prison_id, 'sources', (SELECT coalesce(jsonb_agg(s.source_id), '[]')
          FROM file.prison_event_source s WHERE s.event_id = v.event_id AND s.version = v.version)) AS row
      FROM file.prison_event e
      JOIN file.prison_event_version now ON now.event_id = e.id AND now.version = e.version
      JOIN file.prison_event_version v ON v.event_id = e.id
      WHERE e.prison_id = ${prisonId} AND ${seenThere(sql, viewer)}
    )
    SELECT made.row, old.row AS old, present.row AS present,
      to_char(made.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
    FROM whole made JOIN whole present ON present.event_id = made.event_id AND present.version = made.current
    LEFT JOIN whole old ON old.event_id = made.event_id AND old.version = made.version - 1
    WHERE ${before?.at ?? null}::text IS NULL OR (made.created_at, made.event_id, made.version)
      < (${before?.at ?? null}::text::timestamptz, ${before?.eventId ?? null}::uuid, ${before?.version ?? null}::int)
    ORDER BY made.created_at DESC, made.event_id DESC, made.version DESC LIMIT ${limit}`
  const changes = rows.map(({ row, old, present, at }): StoredChange => ({
    stored: toStoredPrisonVersion(row), before: old === null ? null : toStoredPrisonVersion(old),
    current: toStoredPrisonVersion(present), at,
  }))
  const aliases = await readAliases(sql, changes.map(({ stored }) => stored.actor))
  const sources = await readSourceTitles(sql, viewer, changes.flatMap(({ stored }) => stored.content.sourceIds))
  return changes.map((change) => ({
    ...toEntry(change), who: aliases.get(change.stored.actor) ?? change.stored.actor,
    sources: change.stored.content.sourceIds.flatMap((id) => sources.get(id) ?? []),
  }))
}

function toEntry({ stored, before, current, at }: StoredChange): Omit<ChangeEntry, 'who' | 'sources'> {
  const { eventId, kind, version, change, changeNote, claimStatus } = stored
  const fields = differenceOf(before?.content ?? null, stored.content).filter(({ field }) => field !== 'prisonId')
  if (before && before.claimStatus !== claimStatus) {
    fields.push({ field: 'claimStatus', old: before.claimStatus, new: claimStatus })
  }
  const event = { id: eventId, kind }
  const isPast = whatIsRestored(current, stored.content) !== null
  return { at, change, event, version, current: current.version, isPast, fields, why: changeNote }
}
