import { teamSql } from '@/lib/db/team'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Reliability } from '@/lib/domain/vocabulary'

/** A source as the form offers it. */
export interface SourceOption {
  id: string
  title: string
  reliability: Reliability
  isConfidential: boolean
  isOfCase: boolean
}

const MOST = 40

/** The sources of a case, the latest used first, then those that the viewer made or that are newest on record. */
export async function listSourceOptions(viewer: Viewer, caseId: string | null): Promise<SourceOption[]> {
  return teamSql()<SourceOption[]>`
    WITH used AS (
      SELECT s.source_id, max(v.created_at) AS at FROM file.event e
      JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
      JOIN file.event_source s ON s.event_id = v.event_id AND s.version = v.version
      WHERE e.case_id = ${caseId}::uuid GROUP BY s.source_id
    )
    SELECT s.id, s.title, s.reliability, s.confidential AS "isConfidential", u.source_id IS NOT NULL AS "isOfCase"
    FROM file.source s LEFT JOIN used u ON u.source_id = s.id
    ORDER BY u.at DESC NULLS LAST, s.author = ${viewer.accountId} DESC NULLS LAST, s.published DESC NULLS LAST, s.id
    LIMIT ${MOST}`
}
