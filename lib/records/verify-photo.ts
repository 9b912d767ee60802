import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCaseTransaction } from './in-case-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const verifyPhotoInput = z.strictObject({
  caseId: z.uuid(),
  /** Of the photo that the reviewer has seen. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export type VerifyPhotoReason = 'not_allowed' | 'no_photo' | 'stale_photo' | 'own_photo' | 'already_verified'
export type VerifyPhotoResult = Result<Record<string, never>, VerifyPhotoReason>

/**
 * Verifies that a photo shows the person and may be shown, as somebody other than who gave it (the database says so
 * too). `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function verifyPhoto(
  viewer: Viewer,
  input: z.input<typeof verifyPhotoInput>,
  on: Day,
): Promise<VerifyPhotoResult> {
  const { caseId, sha256 } = readInput(verifyPhotoInput, input)
  if (!roleMay(viewer.role, 'case.verify')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction<VerifyPhotoResult>(caseId, on, async ({ models, tell }) => {
    const photo = await models.photo.findUnique({ where: { caseId }, omit: { webp: true } })
    if (!photo) return { ok: false, reason: 'no_photo' }
    if (photo.sha256 !== sha256) return { ok: false, reason: 'stale_photo' }
    if (photo.verifier !== null) return { ok: false, reason: 'already_verified' }
    if (photo.author === viewer.accountId) return { ok: false, reason: 'own_photo' }
    await models.photo.update({ where: { caseId }, data: { verifier: viewer.accountId }, select: { caseId: true } })
    tell({
      actor: viewer.accountId, action: 'photo.verify', subjectKind: 'case', subjectId: caseId, fields: ['photo'],
      digest: null,
    })
    return { ok: true, value: {} }
  })
}
