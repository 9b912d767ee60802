'use server'

import { revalidatePath } from 'next/cache'
import { done, refused, type FormState } from '@/components/team/form-state'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { closeMerge, closeMergeInput } from '@/lib/records/merge/close-merge'
import { confirmMerge, confirmMergeInput } from '@/lib/records/merge/confirm-merge'
import { proposeMerge } from '@/lib/records/merge/propose-merge'
import { tellApart, tellApartInput } from '@/lib/records/merge/tell-apart'
import { undoMerge, undoMergeInput } from '@/lib/records/merge/undo-merge'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { proposalForm, toProposal, typedIn } from './merge-fields'

type Answered = { ok: true } | { ok: false; reason: string }

/** The state of a form after what it asked for; refused, it keeps what was typed. */
async function answer(form: unknown, run: () => Promise<Answered>): Promise<FormState> {
  const result = await orBusy(run)
  if (!result.ok) return refused(result.reason, typedIn(form))
  revalidatePath('/team/merges', 'layout')
  return done()
}

/** Proposes that two cases are of one person. */
export async function proposeMergeAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await askViewer('case.merge')
  if (typeof viewer === 'string') return refused(viewer, typedIn(form))
  const input = readForm(proposalForm, form)
  if (!input) return refused('bad_input', typedIn(form))
  return answer(form, () => proposeMerge(viewer, toProposal(input)))
}

/** Merges what somebody else proposed. */
export async function confirmMergeAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('case.merge')
  const input = readForm(confirmMergeInput, form)
  if (!input) return refused('bad_input')
  return answer(form, () => confirmMerge(viewer, input, today()))
}

/** Takes a proposal back, or refuses it. */
export async function closeMergeAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('case.merge')
  const input = readForm(closeMergeInput, form)
  if (!input) return refused('bad_input')
  return answer(form, () => closeMerge(viewer, input))
}

/** Parts two cases again. */
export async function undoMergeAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await askViewer('case.merge')
  if (typeof viewer === 'string') return refused(viewer, typedIn(form))
  const input = readForm(undoMergeInput, form)
  if (!input) return refused('bad_input', typedIn(form))
  return answer(form, () => undoMerge(viewer, input, today()))
}

/** Puts on record that two cases are of two people. */
export async function tellApartAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await askViewer('case.merge')
  if (typeof viewer === 'string') return refused(viewer, typedIn(form))
  const input = readForm(tellApartInput, form)
  if (!input) return refused('bad_input', typedIn(form))
  return answer(form, () => tellApart(viewer, input))
}
