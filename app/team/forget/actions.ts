'use server'

import { done, refused, type FormState } from '@/components/team/form-state'
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
