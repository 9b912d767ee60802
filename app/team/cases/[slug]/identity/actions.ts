'use server'

import type { FileAnswer } from '@/components/case-file/file-answer'
import type { IdentityAnswer } from '@/components/case-file/identity-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { sendBackCase } from '@/lib/records/send-back-case'
import { settleIdentity } from '@/lib/records/settle-identity'
import { verifyCase } from '@/lib/records/verify-case'
import { findFormSources } from '../../../record/find-form-sources'
import { answerFileForm, fileTexts, goOn, refuseFile } from '../answer-file-form'
import { saveIdentity } from './save-identity'

const matter = 'identity'

/** Changes who the person is. */
export async function editIdentityAction(_before: IdentityAnswer, form: FormData): Promise<IdentityAnswer> {
  const viewer = await askViewer('case.edit')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return { ...refuseFile(texts, viewer), conflicts: [], found: [] }
  const found = await findFormSources(viewer, texts, today())
  if (texts.intent === 'find') return { ...refuseFile(texts, null), conflicts: [], found }
  const end = await saveIdentity(viewer, texts, today())
  return 'to' in end ? { ...goOn(end), conflicts: [], found } : { ...end, found }
}

/** Verifies a version that somebody else wrote. */
export async function verifyIdentityAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.verify')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  const open = (['groups', 'homePlace'] as const).filter((field) => texts[`open.${field}`] === 'yes')
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'verified' }, (caseId) =>
    verifyCase(viewer, { caseId, version: Number(texts.version), open }, today())))
}

/** Sends a version back with a note, or takes one's own back. */
export async function sendBackIdentityAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.edit')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'sent_back' }, (caseId) =>
    sendBackCase(viewer, { caseId, version: Number(texts.version), note: texts.note ?? '' }, today())))
}

/** Lets a version rest that was sent back to its author. */
export async function settleIdentityAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.edit')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'settled' }, (caseId) =>
    settleIdentity(viewer, { caseId, version: Number(texts.version) })))
}
