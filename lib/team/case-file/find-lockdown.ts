import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** The lockdown that keeps a case from being published. */
export interface Lockdown {
  /** For administrators alone: null for everybody else. */
  reason: string | null
  /** Aliases; null for whoever has no account any more. */
  lockedBy: string | null
  lockedAt: Date
  isLiftAsked: boolean
  liftAskedBy: string | null
  /** Whether the viewer asked that it be lifted: another must lift it. */
  isOwnLift: boolean
}

/** The lockdown that stands on a case; null without one, and for who may not read cases. */
export async function findLockdown(viewer: Viewer, caseId: string): Promise<Lockdown | null> {
  if (!roleMay(viewer.role, 'case.read')) return null
  const [row] = await teamSql()<Lockdown[]>`
    SELECT CASE WHEN ${roleMay(viewer.role, 'case.lock_down')} THEN l.reason END AS reason,
      a.alias AS "lockedBy", l.locked_at AS "lockedAt", l.lift_asked_by IS NOT NULL AS "isLiftAsked",
      b.alias AS "liftAskedBy", coalesce(l.lift_asked_by = ${viewer.accountId}, false) AS "isOwnLift"
    FROM file.lockdown l
    LEFT JOIN file.account a ON a.id::text = l.locked_by LEFT JOIN file.account b ON b.id::text = l.lift_asked_by
    WHERE l.case_id = ${caseId} AND l.lifted_at IS NULL`
  return row ?? null
}
