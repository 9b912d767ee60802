'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { done, refused, type FormState } from '@/components/team/form-state'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { endLetter, endLetterInput } from '@/lib/letters/end-letter'
import { publishLetter, publishLetterInput } from '@/lib/letters/publish-letter'
import { readSaveLetter, saveLetter } from '@/lib/letters/save-letter'
import { answerAbsent } from '../answer-absent'
import { keepForm } from '../keep-form'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { aboutOfTexts, letterFieldOf, letterOfTexts } from './letter-fields'

/** Writes a version of a call to write; what cannot be saved stays in the form. */
export async function saveLetterAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('letter.edit')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await keepForm(form, (texts) => saveLetter(viewer, readSaveLetter({
    slug: (texts.slug ?? '').trim(), version: Number(texts.version ?? 0), about: aboutOfTexts(texts),
    content: letterOfTexts(texts),
  }), today()), letterFieldOf)
  if (!kept.ok) return kept.answer
  redirect(`/team/letters/${kept.value.slug}`)
}

/** Publishes the newest version of a call of another author. */
export async function publishLetterAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('letter.publish')
  const input = readForm(publishLetterInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => publishLetter(viewer, input, today()))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/letters/${input.slug}`)
  return done()
}

/** Takes a call off the public site. */
export async function endLetterAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('letter.edit')
  const input = readForm(endLetterInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => endLetter(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/letters/${input.slug}`)
  return done()
}
