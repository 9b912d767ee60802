import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** An event of sexual violence that is meant for everybody and that two reviewers have not yet confirmed. */
export interface UnconfirmedEvent {
  id: string
  version: number
  /** EDTF. */
  date: string
  isOwn: boolean
}

/** Such events of a case, for those who can confirm them. */
export async function listUnconfirmedEvents(viewer: Viewer, caseId: string): Promise<UnconfirmedEvent[]> {
  if (!roleMay(viewer.role, 'event.verify')) return []
  return teamSql()<UnconfirmedEvent[]>`
    SELECT e.id, v.version, v.date_edtf AS date, v.author = ${viewer.accountId} AS "isOwn"
    FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.case_id = ${caseId} AND e.type = 'ill_treatment' AND v.details @> '{"sexual": true}'
      AND v.claim_status = 'verified' AND v.audience = 'public' AND NOT file.is_confirmed(e.case_id, e.id)
    ORDER BY v.date_edtf, e.id`
}
