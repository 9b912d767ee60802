'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { refused, type FormState } from '@/components/team/form-state'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { slugOf } from '@/lib/domain/names/slug-of'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { createPrison } from '@/lib/records/create-prison'
import { editPrison } from '@/lib/records/edit-prison'
import { retractPrisonEvent } from '@/lib/records/prison-events/retract-prison-event'
import { verifyPrisonEvent } from '@/lib/records/prison-events/verify-prison-event'
import { keepForm } from '../keep-form'
import { readForm } from '../read-form'
import { prisonFieldsOf } from './prison-fields'
import { recordHere } from './record-here'

const version = z.coerce.number().int().positive()
const step = z.strictObject({ prisonId: z.string().max(100), eventId: z.uuid(), version })
const verifyForm = step.extend({ audience: z.enum(AUDIENCES) })

const pageOf = (id: string, done: string) => `/team/prisons/${encodeURIComponent(id)}?done=${done}`

export async function createPrisonAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await requireViewer('prison.edit')
  const kept = await keepForm(form, (texts) => createPrison(viewer, {
    prisonId: texts.prisonId?.trim() || slugOf(texts.name ?? ''), fields: prisonFieldsOf(texts),
  }))
  if (!kept.ok) return kept.answer
  redirect(pageOf(kept.value.prisonId, 'created'))
}

export async function editPrisonAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await requireViewer('prison.edit')
  const kept = await keepForm(form, async (texts) => {
    const input = { prisonId: texts.prisonId ?? '', version: Number(texts.version), fields: prisonFieldsOf(texts) }
    const edited = await editPrison(viewer, input, today())
    return edited.ok ? { ok: true, value: input.prisonId } : edited
  })
  if (!kept.ok) return kept.answer
  redirect(pageOf(kept.value, 'edited'))
}

export async function recordHereAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await requireViewer('event.propose')
  const recorded = await recordHere(viewer, form, today())
  if (!recorded.ok) return recorded.answer
  redirect(pageOf(recorded.value, 'recorded'))
}

export async function verifyHereAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('event.verify')
  const input = readForm(verifyForm, form)
  if (!input) return refused('bad_input')
  const { prisonId, ...decision } = input
  const result = await verifyPrisonEvent(viewer, decision, today())
  if (!result.ok) return refused(result.reason)
  redirect(pageOf(prisonId, 'verified'))
}

export async function retractHereAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('event.retract')
  const input = readForm(step, form)
  if (!input) return refused('bad_input')
  const { prisonId, ...decision } = input
  const result = await retractPrisonEvent(viewer, decision, today())
  if (!result.ok) return refused(result.reason)
  redirect(pageOf(prisonId, 'retracted'))
}
