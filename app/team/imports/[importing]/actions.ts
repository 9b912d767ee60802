'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { refused, type FormState } from '@/components/team/form-state'
import { requireViewer } from '@/lib/auth/require-viewer'
import { askListStep, listStepInput } from '@/lib/records/lists/ask-list-step'
import { decidePerson, decideRest, decideRestInput } from '@/lib/records/lists/decide-person'
import { orBusy } from '../../or-busy'
import { readForm } from '../../read-form'

const decisionForm = z.strictObject({
  importId: z.uuid(),
  place: z.coerce.number().int().min(1).max(10_000_000),
  /** `same:SLUG`, `new`, `skip`, or nothing where nothing is to be chosen. */
  choice: z.string().max(110),
  takesConflicts: z.enum(['', 'on']).default(''),
})

/** Has the next step of a list done. */
export async function listStepAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('import.run')
  const input = readForm(listStepInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => askListStep(viewer, input))
  if (!result.ok) return refused(result.reason)
  redirect(`/team/imports/${input.importId}`)
}

/** Decides who one person of a list is. */
export async function decidePersonAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('import.run')
  const input = readForm(decisionForm, form)
  const [, same, plain] = /^(?:same:([a-z0-9-]{1,100})|(new|skip|))$/.exec(input?.choice ?? '-') ?? []
  if (!input || (same === undefined && plain === undefined)) return refused('bad_input')
  const { importId, place, takesConflicts } = input
  const choice = same !== undefined ? 'same' : plain === 'new' || plain === 'skip' ? plain : ''
  const result = await orBusy(() => decidePerson(viewer, { importId, place, choice, slug: same ?? '', takesConflicts }))
  if (!result.ok) return refused(result.reason)
  redirect(`/team/imports/${importId}?after=${Math.max(0, place - 1)}#row-${place}`)
}

/** Decides of everybody who is undecided at once. */
export async function decideRestAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('import.run')
  const input = readForm(decideRestInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => decideRest(viewer, input))
  if (!result.ok) return refused(result.reason)
  redirect(`/team/imports/${input.importId}`)
}
