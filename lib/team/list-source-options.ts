import { teamSql } from '@/lib/db/team'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { visibleTo } from './visible-to'

const MOST = 5
/** How many of the viewer's latest versions are looked through. */
const LOOKED_AT = 40

/**
 * The few sources that are meant most often, for who may record: those of the events of a case that the viewer may see,
 * the latest used first, then those that the viewer used last, then the newest on record that are no people.
 */
export async function listSourceOptions(viewer: Viewer, caseId: string | null): Promise<SourceOption[]> {
  if (!roleMay(viewer.role, 'source.create')) return []
  const sql = teamSql()
  return sql<SourceOption[]>`
    WITH own AS (
      (SELECT s.source_id, v.created_at AS at
        FROM (SELECT event_id, version, created_at FROM file.event_version
          WHERE author = ${viewer.accountId} ORDER BY created_at DESC LIMIT ${LOOKED_AT}) v
        JOIN file.event_source s ON s.event_id = v.event_id AND s.version = v.version)
      UNION ALL
      (SELECT source_id, created_at FROM file.case_version
        WHERE author = ${viewer.accountId} AND source_id IS NOT NULL ORDER BY created_at DESC LIMIT ${LOOKED_AT})
    ), meant AS (
      SELECT s.source_id, 1 AS place, v.created_at AS at FROM file.event e
      JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
      JOIN file.event_source s ON s.event_id = v.event_id AND s.version = v.version
      WHERE e.case_id = ${caseId}::uuid AND ${visibleTo(sql, viewer)}
      UNION ALL SELECT source_id, 2, at FROM own
      UNION ALL (SELECT id, 3, NULL FROM file.source WHERE NOT confidential
        ORDER BY published COLLATE "C" DESC NULLS LAST, id LIMIT ${MOST})
    ), first AS (
      SELECT source_id, min(place) AS place, max(at) AS at FROM meant GROUP BY source_id
    )
    SELECT s.id, s.title, s.publisher, s.published, s.reliability, s.confidential AS "isConfidential",
      f.place = 1 AS "isOfCase"
    FROM first f JOIN file.source s ON s.id = f.source_id
    ORDER BY f.place, f.at DESC NULLS LAST, s.published COLLATE "C" DESC NULLS LAST, s.id LIMIT ${MOST}`
}
