import type { Queryable } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { visibleTo } from '../visible-to'
import type { HistoryKey } from './history-cursor'

/** The keys of the changes of a case that a viewer may see, newest first, `limit` at most, after the given one. */
export async function listChanges(
  sql: Queryable,
  viewer: Viewer,
  caseId: string,
  { after, limit }: { after: HistoryKey | null; limit: number },
): Promise<HistoryKey[]> {
  const [at, kind, id, version] = after ?? [null, null, null, null]
  const rows = await sql<{ at: string; kind: HistoryKey[1]; id: string; version: number }[]>`
    WITH change AS (
      SELECT made.created_at AS at, 'event' AS kind, made.event_id::text AS id, made.version
      FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
      JOIN file.event_version made ON made.event_id = e.id
      WHERE e.case_id = ${caseId} AND ${visibleTo(sql, viewer)}
      UNION ALL SELECT created_at, 'identity', case_id::text, version FROM file.case_version WHERE case_id = ${caseId}
      UNION ALL SELECT created_at, 'verdict', case_id::text, version FROM file.case_verdict WHERE case_id = ${caseId}
      UNION ALL SELECT confirmed_at, 'merged', id::text, 1 FROM file.case_merge
        WHERE ${caseId} IN (from_case, into_case) AND confirmed_at IS NOT NULL
      UNION ALL SELECT undone_at, 'parted', id::text, 1 FROM file.case_merge
        WHERE ${caseId} IN (from_case, into_case) AND undone_at IS NOT NULL
    )
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, kind, id, version FROM change
    WHERE ${at}::text IS NULL
      OR (at, kind, id, version) < (${at}::text::timestamptz, ${kind}::text, ${id}::text, ${version}::int)
    ORDER BY change.at DESC, kind DESC, id DESC, version DESC LIMIT ${limit}`
  return rows.map((row) => [row.at, row.kind, row.id, row.version])
}
