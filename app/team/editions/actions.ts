'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { done, refused, type FormState } from '@/components/team/form-state'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { approveEdition, approveEditionInput } from '@/lib/editions/approve-edition'
import { askEdition } from '@/lib/editions/ask-edition'
import { reissueEdition, reissueEditionInput } from '@/lib/editions/reissue-edition'
import { withdrawEdition, withdrawEditionInput } from '@/lib/editions/withdraw-edition'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'

/** Asks for an edition of what is published today; the jobs make it. */
export async function askEditionAction(): Promise<FormState> {
  const viewer = await requireViewer('edition.ask')
  const result = await orBusy(() => askEdition(viewer, today()))
  if (!result.ok) return refused(result.reason)
  redirect(`/team/editions/${result.value.number}`)
}

/** Approves an edition of somebody else as it was shown; the jobs sign and issue it. */
export async function approveEditionAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('edition.approve')
  const input = readForm(approveEditionInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => approveEdition(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/editions/${input.number}`)
  return done()
}

/** Issues an edition again without the cases that are gone. */
export async function reissueEditionAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('edition.ask')
  const input = readForm(reissueEditionInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => reissueEdition(viewer, input, today()))
  if (!result.ok) return refused(result.reason)
  redirect(`/team/editions/${result.value.number}`)
}

/** Takes a whole edition back. */
export async function withdrawEditionAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('edition.withdraw')
  const input = readForm(withdrawEditionInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => withdrawEdition(viewer, input, today()))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/editions/${input.number}`)
  return done()
}
