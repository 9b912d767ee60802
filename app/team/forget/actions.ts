'use server'

import { revalidatePath } from 'next/cache'
import { done, refused, type FormState } from '@/components/team/form-state'
import { forgetCollected, forgetCollectedInput } from '@/lib/appeals/forget-collected'
import { forgetSigner, forgetSignerInput } from '@/lib/appeals/forget-signer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'

/** Deletes all signatures of an address, as its owner asked. */
export async function forgetSignerAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('signer.forget')
  const input = readForm(forgetSignerInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => forgetSigner(viewer, input))
  return result.ok ? done() : refused(result.reason)
}

/** Deletes a signature that was collected elsewhere, as whoever it names asked. */
export async function forgetCollectedAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('signer.forget')
  const input = readForm(forgetCollectedInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => forgetCollected(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath('/team/forget')
  return done()
}
