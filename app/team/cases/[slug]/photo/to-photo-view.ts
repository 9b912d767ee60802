import type { PhotoView } from '@/components/case-file/photo-part'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { CasePhoto } from '@/lib/team/find-case-photo'

/** A picture as its page shows it, with what the viewer may do with it. */
export function toPhotoView(viewer: Viewer, photo: CasePhoto | null, isConsented: boolean): PhotoView | null {
  if (photo === null) return null
  const { sha256, width, height, licence, credit, author, verifier } = photo
  const isOwn = author === viewer.accountId
  const isVerified = verifier !== null
  const mayVerify = roleMay(viewer.role, 'case.verify')
  return {
    sha256, width, height, licence, credit, isConsented, isVerified, isOwn,
    mayVerify: mayVerify && !isVerified && !isOwn,
    mayRemove: mayVerify || (isOwn && !isVerified && roleMay(viewer.role, 'case.edit')),
  }
}
