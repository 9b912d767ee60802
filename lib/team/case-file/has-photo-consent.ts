import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Whether a consent that stands covers the photo of a case; false for who may not read cases. */
export async function hasPhotoConsent(viewer: Viewer, caseId: string): Promise<boolean> {
  if (!roleMay(viewer.role, 'case.read')) return false
  const [row] = await teamSql()<{ has: boolean }[]>`SELECT file.has_consent(${caseId}::uuid, 'photo') AS has`
  return row?.has === true
}
