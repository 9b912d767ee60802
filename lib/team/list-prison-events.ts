import { teamSql } from '@/lib/db/team'
import type { TeamPrisonEvent } from '@/lib/domain/contract/team-prison-event'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { seenThere } from './seen-there'

/**
 * The events at a prison, as each stands, the latest recorded first, 200 at most. What is restricted is its author's
 * alone: a prison has no people of its own. A source who is a person is titled for those who may record.
 */
export async function listPrisonEvents(viewer: Viewer, prisonId: string): Promise<TeamPrisonEvent[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const maySeePeople = roleMay(viewer.role, 'source.create')
  const sql = teamSql()
  const rows = await sql<TeamPrisonEvent[]>`
    SELECT e.id, e.version, e.kind, now.claim_status AS "claimStatus", now.audience, now.credibility, now.locator,
      now.note,
      jsonb_build_object('edtf', now.date_edtf, 'earliest', NULL, 'latest', NULL) AS date,
      CASE WHEN now.end_edtf IS NOT NULL
        THEN jsonb_build_object('edtf', now.end_edtf, 'earliest', NULL, 'latest', NULL) END AS "endDate",
      coalesce((SELECT alias FROM file.account WHERE id::text = now.author), now.author) AS author,
      CASE WHEN now.verifier IS NOT NULL
        THEN coalesce((SELECT alias FROM file.account WHERE id::text = now.verifier), now.verifier) END AS verifier,
      now.author = ${viewer.accountId} AS "isOwn", now.awaits_author AS "awaitsAuthor", now.change_note AS why,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id,
          'url', CASE WHEN s.confidential THEN NULL ELSE s.url END,
          'title', CASE WHEN s.confidential AND NOT ${maySeePeople}::boolean THEN '' ELSE s.title END,
          'reliability', s.reliability, 'isConfidential', s.confidential) ORDER BY s.title, s.id), '[]')
        FROM file.prison_event_source o JOIN file.source s ON s.id = o.source_id
        WHERE o.event_id = now.event_id AND o.version = now.version) AS sources
    FROM file.prison_event e JOIN file.prison_event_version now ON now.event_id = e.id AND now.version = e.version
    WHERE e.prison_id = ${prisonId} AND ${seenThere(sql, viewer)}
    ORDER BY e.created_at DESC, e.id LIMIT 200`
  return [...rows]
}
