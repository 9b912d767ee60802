import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { restoreVersion } from '@/lib/records/restore-version'
import { answerFileForm, refuseFile, type FormEnd } from '../answer-file-form'

/** Brings back the version that a form names, for the reason that it gives; without one nothing is done. */
export async function restoreFrom(viewer: Viewer, texts: FormTexts, on: Day): Promise<FormEnd> {
  const why = texts.why?.trim() ?? ''
  if (why === '') return refuseFile(texts, 'unclear', { why: 'required' })
  const input = {
    eventId: texts.event ?? '', version: Number(texts.version), restore: Number(texts.restore), why,
    overrideReason: texts.overrideReason?.trim() || undefined, confirmPublic: texts['confirm.public'] === 'yes',
  }
  return answerFileForm(viewer, texts, { matter: 'history', done: 'restored' }, () => restoreVersion(viewer, input, on))
}
