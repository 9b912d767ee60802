'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { refused, type FormState } from '@/components/team/form-state'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { slugOf } from '@/lib/domain/names/slug-of'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { createPrison } from '@/lib/records/create-prison'
import { changePrisonEventAudience } from '@/lib/records/prison-events/change-prison-event-audience'
import { verifyPrisonEvent } from '@/lib/records/prison-events/verify-prison-event'
import { answerAbsent } from '../answer-absent'
import { keepForm } from '../keep-form'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { editPrisonForm } from './edit-prison-form'
import { endStep } from './end-step'
import { prisonFieldsOf } from './prison-fields'
import { recordHere } from './record-here'
import { restorePrisonForm } from './restore-prison-form'
import { restoreHere, stepHere } from './step-here'
import { versionField } from '@/lib/domain/history/version-number'

const audienceForm = z.strictObject({
  prisonId: z.string().max(100), eventId: z.uuid(), version: versionField, audience: z.enum(AUDIENCES),
})

const pageOf = (id: string, done: string) => `/team/prisons/${encodeURIComponent(id)}?done=${done}`

export async function createPrisonAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('prison.edit')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await keepForm(form, (texts) => createPrison(viewer, {
    prisonId: texts.prisonId?.trim() || slugOf(texts.name ?? ''), fields: prisonFieldsOf(texts),
  }))
  if (!kept.ok) return kept.answer
  redirect(pageOf(kept.value.prisonId, 'created'))
}

export async function editPrisonAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('prison.edit')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await editPrisonForm(viewer, form, today())
  if (!kept.ok) return kept.answer
  redirect(pageOf(kept.value, 'edited'))
}

/** Records an event at a prison, or changes one. */
export async function recordHereAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('event.propose')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const saved = await recordHere(viewer, form, today())
  if (!saved.ok) return saved.answer
  redirect(pageOf(saved.value.prisonId, saved.value.done))
}

export async function verifyHereAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await askViewer('event.verify')
  if (typeof viewer === 'string') return refused(viewer)
  const input = readForm(audienceForm, form)
  if (!input) return refused('bad_input')
  const { prisonId, ...decision } = input
  const result = await orBusy(() => verifyPrisonEvent(viewer, decision, today()))
  if (!result.ok) return refused(result.reason)
  redirect(pageOf(prisonId, 'verified'))
}

/** Changes who may see an event at a prison. */
export async function audienceHereAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await askViewer('event.edit')
  if (typeof viewer === 'string') return refused(viewer)
  const input = readForm(audienceForm, form)
  if (!input) return refused('bad_input')
  const { prisonId, ...decision } = input
  const result = await orBusy(() => changePrisonEventAudience(viewer, decision, today()))
  if (!result.ok) return refused(result.reason)
  redirect(pageOf(prisonId, 'audience_changed'))
}

/** Retracts, disputes, answers or sends back an event at a prison, with a reason; or answers the form. */
export async function stepHereAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('event.retract')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  return endStep(form, await stepHere(viewer, form, today()))
}

/** Brings an earlier version of an event at a prison back. */
export async function restoreHereAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('event.edit')
  return typeof viewer === 'string' ? answerAbsent(form, viewer) : endStep(form, await restoreHere(viewer, form, today()))
}

/** Brings an earlier version of a prison back. */
export async function restorePrisonAction(form: FormData): Promise<void> {
  const viewer = await requireViewer('prison.edit')
  redirect(await restorePrisonForm(viewer, form, today()))
}
