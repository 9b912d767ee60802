import { teamSql } from '@/lib/db/team'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Status } from '@/lib/domain/vocabulary'

/** A case that somebody has, or worked on. */
export interface OwnCase {
  slug: string
  nameLatin: string
  nameNative: string | null
  status: Status
  /** Null where it is not known. */
  prison: string | null
  isOwn: boolean
}

/** How many of the viewer's latest versions are looked through. */
const LOOKED_AT = 200

/**
 * The cases that the viewer owns or watches, or wrote something in, `limit` at most: the one that they worked on last
 * comes first. Status and prison are those of the team's picture on a day.
 */
export async function listOwnWork(viewer: Viewer, on: Day, limit = 8): Promise<OwnCase[]> {
  if (!roleMay(viewer.role, 'event.propose')) return []
  return teamSql()<OwnCase[]>`
    WITH worked AS (
      (SELECT e.case_id, v.created_at AS at
        FROM (SELECT event_id, created_at FROM file.event_version
          WHERE author = ${viewer.accountId} ORDER BY created_at DESC LIMIT ${LOOKED_AT}) v
        JOIN file.event e ON e.id = v.event_id)
      UNION ALL
      (SELECT case_id, created_at FROM file.case_version
        WHERE author = ${viewer.accountId} ORDER BY created_at DESC LIMIT ${LOOKED_AT})
      UNION ALL
      SELECT case_id, since FROM file.case_member WHERE account_id = ${viewer.accountId}
    ), latest AS (
      SELECT case_id, max(at) AS at FROM worked GROUP BY case_id ORDER BY max(at) DESC, case_id LIMIT ${limit}
    )
    SELECT c.slug, c.name_latin AS "nameLatin", c.name_native AS "nameNative", p.status, here.name AS prison,
      EXISTS (SELECT FROM file.case_member m
        WHERE m.case_id = c.id AND m.account_id = ${viewer.accountId} AND m.kind = 'owner') AS "isOwn"
    FROM latest l
    JOIN file.case c ON c.id = l.case_id
    JOIN file.period p ON p.case_id = c.id AND p.picture = 'team' AND p.valid @> ${formatDay(on)}::date
    LEFT JOIN file.prison here ON here.id = p.prison_id
    ORDER BY l.at DESC, c.id`
}
