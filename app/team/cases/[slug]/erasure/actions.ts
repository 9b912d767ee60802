'use server'

import type { FileAnswer } from '@/components/case-file/file-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { cancelErasure } from '@/lib/records/cancel-erasure'
import { answerFileForm, fileTexts, goOn, refuseFile } from '../answer-file-form'
import { askErasure, eraseCase } from './erasure-forms'

/** Asks that the case be erased. */
export async function requestErasureAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.erase')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await askErasure(viewer, texts))
}

/** Takes the request back. */
export async function cancelErasureAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.erase')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter: 'erasure', done: 'erasure_cancelled' }, (caseId) =>
    cancelErasure(viewer, { caseId })))
}

/** Erases the case, as another administrator than who asked for it. */
export async function confirmErasureAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.erase')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await eraseCase(viewer, texts, today()))
}
