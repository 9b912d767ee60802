import { teamSql } from '@/lib/db/team'
import { verifyAudit, type AuditVerdict } from '@/lib/db/verify-audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** What `vigil audit verify` says, for administrators; null for anybody else. It walks the whole log. */
export async function verifyAuditChain(viewer: Viewer): Promise<AuditVerdict | null> {
  return roleMay(viewer.role, 'audit.read') ? verifyAudit(teamSql()) : null
}
