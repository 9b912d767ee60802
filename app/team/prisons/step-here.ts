import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import {
  answerPrisonEvent, disputePrisonEvent, retractPrisonEvent, sendPrisonEventBack,
} from '@/lib/records/prison-events/step-prison-event'
import { restorePrisonEvent } from '@/lib/records/prison-events/restore-prison-event'
import type { Result } from '@/lib/records/result'
import { readPrisonVersionOf } from '@/lib/team/read-prison-version-of'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { versionField } from '@/lib/domain/history/version-number'

const stepForm = z.strictObject({
  event: z.uuid(), version: versionField, step: z.enum(['retract', 'dispute', 'answer', 'send_back']),
  note: z.string().trim().max(2000),
})
const restoreForm = z.strictObject({
  event: z.uuid(), version: versionField, restore: versionField, note: z.string().trim().max(2000),
})

const STEPS = {
  retract: retractPrisonEvent, dispute: disputePrisonEvent, answer: answerPrisonEvent, send_back: sendPrisonEventBack,
} as const
const DONE = { retract: 'retracted', dispute: 'disputed', answer: 'answered', send_back: 'sent_back' } as const

/** Takes a step that a form asks for; answers the address to go on to, or the reason why nothing was done. */
export async function stepHere(viewer: Viewer, form: unknown, on: Day): Promise<{ to: string } | { reason: string }> {
  const asked = readForm(stepForm, form)
  const page = asked && (await pageOfEvent(viewer, asked.event))
  if (!asked || !page) return { to: '/team/prisons' }
  const { event: eventId, version: read, step, note } = asked
  if (note === '') return { reason: 'note' }
  const result = await orBusy<Result<unknown, string>>(() => STEPS[step](viewer, { eventId, version: read, note }, on))
  return result.ok ? { to: `${page}?done=${DONE[step]}` } : result
}

/** Brings an earlier version of an event back, as a form asks for; answers as {@link stepHere} does. */
export async function restoreHere(
  viewer: Viewer, form: unknown, on: Day,
): Promise<{ to: string } | { reason: string }> {
  const asked = readForm(restoreForm, form)
  const page = asked && (await pageOfEvent(viewer, asked.event))
  if (!asked || !page) return { to: '/team/prisons' }
  const { event: eventId, version: read, restore, note } = asked
  const versions = { eventId, version: read, restore, why: note || undefined }
  const result = await orBusy(() => restorePrisonEvent(viewer, versions, on))
  return result.ok ? { to: `${page}?done=event_restored` } : result
}

async function pageOfEvent(viewer: Viewer, eventId: string): Promise<string | null> {
  const event = await readPrisonVersionOf(viewer, eventId)
  return event && `/team/prisons/${encodeURIComponent(event.prisonId)}`
}
