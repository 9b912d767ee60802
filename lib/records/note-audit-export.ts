import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from './in-transaction'
import type { Result } from './result'

/** Writes down in the audit log that somebody takes a copy of it away, before they get it: the copy tells so too. */
export async function noteAuditExport(viewer: Viewer): Promise<Result<Record<string, never>, 'not_allowed'>> {
  if (!roleMay(viewer.role, 'audit.read')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([], async ({ db }) => {
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'audit.export', subjectKind: 'audit', subjectId: 'log', fields: [], digest: null,
    }])
    return { ok: true, value: {} }
  })
}
