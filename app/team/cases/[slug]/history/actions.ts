'use server'

import type { FileAnswer } from '@/components/case-file/file-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { fileTexts, goOn, refuseFile } from '../answer-file-form'
import { restoreFrom } from './restore-from'

/** Brings back what an earlier version of an event said. */
export async function restoreAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('event.edit')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await restoreFrom(viewer, texts, today()))
}
