import { isOwnCase } from '@/lib/db/is-own-case'
import type { Statements } from '@/lib/db/statements'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Whether somebody may read and write how the sources of a case are reached: its owners, and administrators. */
export async function maySeeContacts(db: Statements, viewer: Viewer, caseId: string): Promise<boolean> {
  if (roleMay(viewer.role, 'source_contact.any')) return true
  return roleMay(viewer.role, 'source_contact.read') && isOwnCase(db, viewer.accountId, caseId)
}
