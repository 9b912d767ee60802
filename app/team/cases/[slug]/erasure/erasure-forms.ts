import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { ERASURE_GROUNDS, requestErasure } from '@/lib/records/request-erasure'
import { answerFileForm, refuseFile, type FormEnd } from '../answer-file-form'

const grounds = z.enum(ERASURE_GROUNDS)

/** Asks for the erasure on the ground that a form names. */
export async function askErasure(viewer: Viewer, texts: FormTexts): Promise<FormEnd> {
  const ground = grounds.safeParse(texts.ground)
  if (!ground.success) return refuseFile(texts, 'unclear', { ground: 'required' })
  return answerFileForm(viewer, texts, { matter: 'erasure', done: 'erasure_requested' }, (caseId) =>
    requestErasure(viewer, { caseId, ground: ground.data }))
}

/** Erases the case whose name the form repeats; nothing has a page afterwards, so it leads to the board. */
export async function eraseCase(viewer: Viewer, texts: FormTexts, on: Day): Promise<FormEnd> {
  if (texts.understood !== texts.slug) return refuseFile(texts, 'unclear', { understood: 'not_the_name' })
  const end = await answerFileForm(viewer, texts, { matter: 'erasure', done: 'erased' }, (caseId) =>
    confirmErasure(viewer, { caseId }, on))
  return 'to' in end ? { to: '/team?done=erased' } : end
}
