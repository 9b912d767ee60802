import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCaseTransaction } from './in-case-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const removePhotoInput = z.strictObject({ caseId: z.uuid() })

export type RemovePhotoReason = 'not_allowed' | 'no_photo'
export type RemovePhotoResult = Result<Record<string, never>, RemovePhotoReason>

/**
 * Removes the photo of a case from everything, for good: by a reviewer, or by who gave it while nobody has verified it.
 * `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function removePhoto(
  viewer: Viewer,
  input: z.input<typeof removePhotoInput>,
  on: Day,
): Promise<RemovePhotoResult> {
  const { caseId } = readInput(removePhotoInput, input)
  if (!roleMay(viewer.role, 'case.edit')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction<RemovePhotoResult>(caseId, on, async ({ models, tell }) => {
    const photo = await models.photo.findUnique({ where: { caseId }, select: { author: true, verifier: true } })
    if (!photo) return { ok: false, reason: 'no_photo' }
    const isOwn = photo.author === viewer.accountId && photo.verifier === null
    if (!isOwn && !roleMay(viewer.role, 'case.verify')) return { ok: false, reason: 'not_allowed' }
    await models.photo.deleteMany({ where: { caseId } })
    tell({
      actor: viewer.accountId, action: 'photo.remove', subjectKind: 'case', subjectId: caseId, fields: ['photo'],
      digest: null,
    })
    return { ok: true, value: {} }
  })
}
