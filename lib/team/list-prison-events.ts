import { teamSql } from '@/lib/db/team'
import type { TeamPrisonEvent } from '@/lib/domain/contract/team-prison-event'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/**
 * The events at a prison, as each stands, the latest recorded first, 200 at most. What is restricted is its author's
 * alone: a prison has no people of its own. A source who is a person is titled for those who may record.
 */
export async function listPrisonEvents(viewer: Viewer, prisonId: string): Promise<TeamPrisonEvent[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const maySeePeople = roleMay(viewer.role, 'source.create')
  const rows = await teamSql()<TeamPrisonEvent[]>`
    SELECT e.id, e.version, e.kind, v.claim_status AS "claimStatus", v.audience, v.credibility, v.locator, v.note,
      jsonb_build_object('edtf', v.date_edtf, 'earliest', NULL, 'latest', NULL) AS date,
      CASE WHEN v.end_edtf IS NOT NULL
        THEN jsonb_build_object('edtf', v.end_edtf, 'earliest', NULL, 'latest', NULL) END AS "endDate",
      coalesce((SELECT alias FROM file.account WHERE id::text = v.author), v.author) AS author,
      v.author = ${viewer.accountId} AS "isOwn",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id,
          'url', CASE WHEN s.confidential THEN NULL ELSE s.url END,
          'title', CASE WHEN s.confidential AND NOT ${maySeePeople}::boolean THEN '' ELSE s.title END,
          'reliability', s.reliability, 'isConfidential', s.confidential) ORDER BY s.title, s.id), '[]')
        FROM file.prison_event_source o JOIN file.source s ON s.id = o.source_id
        WHERE o.event_id = v.event_id AND o.version = v.version) AS sources
    FROM file.prison_event e JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.prison_id = ${prisonId} AND (v.audience <> 'restricted' OR v.author = ${viewer.accountId})
    ORDER BY e.created_at DESC, e.id LIMIT 200`
  return [...rows]
}
