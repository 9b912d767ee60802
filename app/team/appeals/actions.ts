'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { done, refused, type FormState } from '@/components/team/form-state'
import type { ImportAnswer } from '@/components/team-appeals/import-answer'
import { hideSignature, hideSignatureInput } from '@/lib/appeals/hide-signature'
import { openForSigning, openForSigningInput } from '@/lib/appeals/open-for-signing'
import { placeSignature, placeSignatureInput } from '@/lib/appeals/place-signature'
import { publishAppeal, publishAppealInput } from '@/lib/appeals/publish-appeal'
import { readSaveAppeal, saveAppeal } from '@/lib/appeals/save-appeal'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { answerAbsent } from '../answer-absent'
import { keepForm } from '../keep-form'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { appealFieldOf, appealOfTexts } from './appeal-fields'
import { importForm } from './import-form'

/** Writes a version of an appeal; what cannot be saved stays in the form. */
export async function saveAppealAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('appeal.edit')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await keepForm(form, (texts) => saveAppeal(viewer, readSaveAppeal({
    slug: (texts.slug ?? '').trim(), version: Number(texts.version ?? 0), content: appealOfTexts(texts),
  })), appealFieldOf)
  if (!kept.ok) return kept.answer
  redirect(`/team/appeals/${kept.value.slug}`)
}

/** Publishes the newest version of an appeal of another author. */
export async function publishAppealAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('appeal.publish')
  const input = readForm(publishAppealInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => publishAppeal(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/appeals/${input.slug}`)
  return done()
}

/** Lets an appeal be signed, or ends that. */
export async function openForSigningAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('appeal.edit')
  const input = readForm(openForSigningInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => openForSigning(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/appeals/${input.slug}`)
  return done()
}

/** Takes a signature off the page of its appeal, or puts it back. */
export async function hideSignatureAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('signature.hide')
  const input = readForm(hideSignatureInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => hideSignature(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/appeals/${result.value.slug}`)
  return done()
}

/** Puts a signature at a place among those named first. */
export async function placeSignatureAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('appeal.edit')
  const input = readForm(placeSignatureInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => placeSignature(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/appeals/${result.value.slug}/signers`)
  return done()
}

/** Looks at a file of signatures that were collected elsewhere, or brings it in. */
export async function importSignaturesAction(_before: ImportAnswer, form: FormData): Promise<ImportAnswer> {
  return importForm(await askViewer('appeal.edit'), form, today())
}
