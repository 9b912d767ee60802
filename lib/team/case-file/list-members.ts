import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Somebody who has a case or watches it. */
export interface CaseMember {
  accountId: string
  /** Null for whoever has no account any more. */
  alias: string | null
  kind: 'owner' | 'watcher'
  isViewer: boolean
}

/** The owners of a case, then who watches it. */
export async function listMembers(viewer: Viewer, caseId: string): Promise<CaseMember[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  return teamSql()<CaseMember[]>`
    SELECT m.account_id AS "accountId", a.alias, m.kind, m.account_id = ${viewer.accountId} AS "isViewer"
    FROM file.case_member m LEFT JOIN file.account a ON a.id::text = m.account_id
    WHERE m.case_id = ${caseId} ORDER BY m.kind, a.alias, m.account_id`
}

/** Somebody to whom a case can be given. */
export interface Colleague {
  accountId: string
  alias: string
}

/** Everybody with an account that is not locked, but the viewer; for those who give cases to others. */
export async function listColleagues(viewer: Viewer): Promise<Colleague[]> {
  if (!roleMay(viewer.role, 'case.assign')) return []
  return teamSql()<Colleague[]>`
    SELECT id::text AS "accountId", alias FROM file.account
    WHERE locked_at IS NULL AND id::text <> ${viewer.accountId} ORDER BY alias`
}
