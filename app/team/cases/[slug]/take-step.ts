import { z } from 'zod'
import { readForm } from '@/app/team/read-form'
import { orBusy } from '@/app/team/or-busy'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { answerEvent } from '@/lib/records/answer-event'
import { disputeEvent } from '@/lib/records/dispute-event'
import type { WrittenVersion } from '@/lib/records/event/add-version'
import type { Result } from '@/lib/records/result'
import { retractEvent } from '@/lib/records/retract-event'
import { findSlug } from '@/lib/team/find-slug'
import { readVersionOf } from '@/lib/team/read-version-of'
import { versionField } from '@/lib/domain/history/version-number'

const stepForm = z.strictObject({
  event: z.uuid(),
  version: versionField,
  step: z.enum(['retract', 'dispute', 'answer']),
  note: z.string().trim().max(2000),
})

const STEPS = { retract: retractEvent, dispute: disputeEvent, answer: answerEvent } as const

/** Takes a step that a form asks for; answers the address to go on to, or the reason why nothing was done. */
export async function takeStep(viewer: Viewer, form: unknown, on: Day): Promise<{ to: string } | { reason: string }> {
  const asked = readForm(stepForm, form)
  const event = asked && (await readVersionOf(viewer, asked.event))
  const slug = event && (await findSlug(viewer, event.caseId))
  if (!asked || !slug) return { to: '/team' }
  const { event: eventId, version, step, note } = asked
  if (note === '') return { reason: 'note' }
  const result = await orBusy<Result<WrittenVersion, string>>(() => STEPS[step](viewer, { eventId, version, note }, on))
  // Without the event's own anchor: the router takes an address that differs by it alone for the page that is there.
  return result.ok ? { to: `/team/cases/${encodeURIComponent(slug)}` } : result
}
