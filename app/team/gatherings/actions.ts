'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { done, refused, type FormState } from '@/components/team/form-state'
import { askViewer } from '@/lib/auth/ask-viewer'
import { decideGathering, decideGatheringInput } from '@/lib/gatherings/decide-gathering'
import { editGathering, readEditGathering } from '@/lib/gatherings/edit-gathering'
import { answerAbsent } from '../answer-absent'
import { keepForm } from '../keep-form'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { textsOf } from '../record/texts-of'
import { gatheringOfTexts } from './gathering-fields'

/** Writes what a gathering says anew; what cannot be saved stays in the form. */
export async function editGatheringAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('gathering.decide')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await keepForm(form, (texts) => editGathering(viewer, readEditGathering({
    id: texts.id, version: Number(texts.version ?? 0), content: gatheringOfTexts(texts),
  })))
  if (!kept.ok) return kept.answer
  redirect(`/team/gatherings/${kept.value.id}`)
}

/** Lets a gathering be seen, refuses it, or says that it is cancelled; refused, the form keeps what was typed. */
export async function decideGatheringAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await askViewer('gathering.decide')
  const { note = '' } = textsOf(form)
  if (typeof viewer === 'string') return refused(viewer, { note })
  const input = readForm(decideGatheringInput, form)
  if (!input) return refused('bad_input', { note })
  const result = await orBusy(() => decideGathering(viewer, input))
  if (!result.ok) return refused(result.reason, { note })
  revalidatePath(`/team/gatherings/${input.id}`)
  return done()
}
