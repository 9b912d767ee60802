import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A request that a case be erased, which nobody has confirmed. */
export interface ErasureRequest {
  ground: string
  /** Null for whoever has no account any more. */
  requestedBy: string | null
  requestedAt: Date
  isOwn: boolean
}

/** The open request to erase a case; null without one, and for who erases nothing. */
export async function findErasure(viewer: Viewer, caseId: string): Promise<ErasureRequest | null> {
  if (!roleMay(viewer.role, 'case.erase')) return null
  const [row] = await teamSql()<ErasureRequest[]>`
    SELECT e.ground, a.alias AS "requestedBy", e.requested_at AS "requestedAt",
      e.requested_by = ${viewer.accountId} AS "isOwn"
    FROM file.erasure e LEFT JOIN file.account a ON a.id::text = e.requested_by
    WHERE e.case_id = ${caseId} AND e.confirmed_at IS NULL`
  return row ?? null
}
