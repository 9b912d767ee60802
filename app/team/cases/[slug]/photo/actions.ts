'use server'

import type { FileAnswer } from '@/components/case-file/file-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { removePhoto } from '@/lib/records/remove-photo'
import { verifyPhoto } from '@/lib/records/verify-photo'
import { answerFileForm, fileTexts, goOn, refuseFile } from '../answer-file-form'

const matter = 'photo'

/** Verifies the picture that the reviewer has seen. */
export async function verifyPhotoAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.verify')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'photo_verified' }, (caseId) =>
    verifyPhoto(viewer, { caseId, sha256: texts.sha256 ?? '' }, today())))
}

/** Removes the picture for good. */
export async function removePhotoAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.edit')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'photo_removed' }, (caseId) =>
    removePhoto(viewer, { caseId }, today())))
}
