import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Something about who somebody is, or their photo, that waits for a second person. */
export interface WaitingIdentity {
  caseId: string
  slug: string
  nameLatin: string
  nameNative: string | null
  what: 'identity' | 'photo'
  /** The version that a verdict names; null for a photo. */
  version: number | null
  /** The fields that the version changes; empty for a photo. */
  fields: string[]
  author: string
  /** The instant, ISO 8601 in UTC. */
  since: string
  /** Whether the viewer wrote it, and so cannot verify it. */
  isOwn: boolean
}

/** What waits for a second person, the oldest first, `limit` at most; none for who does not verify. */
export async function listWaitingIdentities(viewer: Viewer, limit = 100): Promise<WaitingIdentity[]> {
  if (!roleMay(viewer.role, 'case.verify')) return []
  return teamSql()<WaitingIdentity[]>`
    SELECT c.id AS "caseId", c.slug, c.name_latin AS "nameLatin", c.name_native AS "nameNative", w.what, w.version,
      w.fields, w.author, to_char(w.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since,
      w.author = ${viewer.accountId} AS "isOwn"
    FROM (
      SELECT v.case_id, 'identity' AS what, v.version, ARRAY(SELECT jsonb_object_keys(v.changes)) AS fields, v.author,
        v.created_at AS at
      FROM file.case_version v LEFT JOIN file.import_batch b ON b.id = v.batch_id
      WHERE v.reverts IS NULL AND v.changes <> '{}' AND NOT coalesce(b.trusted, false)
        AND NOT EXISTS (SELECT FROM file.case_verdict j WHERE j.case_id = v.case_id AND j.version = v.version)
      UNION ALL
      SELECT p.case_id, 'photo', NULL, '{}', p.author, p.created_at FROM file.photo p WHERE p.verifier IS NULL
    ) w JOIN file.case c ON c.id = w.case_id
    WHERE c.erased_at IS NULL ORDER BY w.at, c.id LIMIT ${limit}`
}
