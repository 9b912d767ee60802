import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCaseTransaction } from './in-case-transaction'
import { optionalText, requiredText } from './input-parts'
import { digestOf, readKeys } from './keys'
import { makePicture, type PictureReason } from '@/lib/files/pictures/make-picture'
import type { Result } from './result'

const proposePhotoInput = z.strictObject({
  caseId: z.uuid(),
  /** What was sent: a JPEG, PNG or WebP. */
  file: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  licence: requiredText(200),
  credit: optionalText(200),
})

/** As a form sends it. */
export type ProposePhoto = z.input<typeof proposePhotoInput>

export type ProposePhotoReason = PictureReason | 'not_allowed' | 'unknown_case' | 'verified_photo'
export type ProposePhotoResult = Result<{ sha256: string }, ProposePhotoReason>

/**
 * Gives a case its photo, made anew from what was sent. Readers see it once another person has verified it and a
 * consent has the scope photo. It replaces one that nobody verified; a verified one is removed first, by a reviewer.
 * `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function proposePhoto(viewer: Viewer, input: ProposePhoto, on: Day): Promise<ProposePhotoResult> {
  const { caseId, file, licence, credit } = proposePhotoInput.parse(input)
  if (!roleMay(viewer.role, 'case.edit')) return { ok: false, reason: 'not_allowed' }
  const picture = await makePicture(file)
  if (!picture.ok) return picture
  return inCaseTransaction<ProposePhotoResult>(caseId, on, async ({ models, db, tell }) => {
    const found = await models.caseFile.findUnique({
      where: { id: caseId, erasedAt: null }, select: { photo: { select: { verifier: true } } },
    })
    if (!found) return { ok: false, reason: 'unknown_case' }
    if (found.photo && found.photo.verifier !== null) return { ok: false, reason: 'verified_photo' }
    await models.photo.deleteMany({ where: { caseId } })
    await models.photo.create({ data: { caseId, ...picture.value, licence, credit, author: viewer.accountId } })
    tell({
      actor: viewer.accountId, action: 'photo.propose', subjectKind: 'case', subjectId: caseId,
      fields: ['photo', 'licence', 'credit'],
      digest: digestOf(await readKeys(db), [picture.value.sha256, licence, credit]),
    })
    return { ok: true, value: { sha256: picture.value.sha256 } }
  })
}
