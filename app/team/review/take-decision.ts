import type { Done } from '@/components/review/done-banner'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { answerEvent } from '@/lib/records/answer-event'
import { disputeEvent } from '@/lib/records/dispute-event'
import type { WrittenVersion } from '@/lib/records/event/add-version'
import type { Result } from '@/lib/records/result'
import { sendEventBack } from '@/lib/records/send-event-back'
import { verifyEvent } from '@/lib/records/verify-event'
import { orBusy } from '../or-busy'
import type { Decision } from './read-decision'

/** What became of a decision: done, or the reason why not (a message key). */
export type Decided =
  | { ok: true; what: Done['what']; version: number; asksForDay: boolean; awaitsSecond: boolean }
  | { ok: false; reason: string }

/** Verifies, disputes or sends back; the last two with a note. */
export async function takeDecision(viewer: Viewer, decision: Decision, on: Day): Promise<Decided> {
  const { eventId, version, intent, note, audience, confirmPublic } = decision
  if (intent === 'verify') {
    const result = await orBusy(() => verifyEvent(viewer, { eventId, version, audience, confirmPublic }, on))
    if (!result.ok) return { ok: false, reason: result.reason }
    const { question, awaitsSecondReviewer } = result.value
    return { ...done('verify', result.value.version), asksForDay: question !== null, awaitsSecond: awaitsSecondReviewer }
  }
  if (note === null) return { ok: false, reason: 'note' }
  const decide = intent === 'dispute' ? disputeEvent : sendEventBack
  const result = await orBusy<Result<WrittenVersion, string>>(() => decide(viewer, { eventId, version, note }, on))
  return result.ok ? done(intent, result.value.version) : { ok: false, reason: result.reason }
}

/**
 * Lets an event wait again. A verification is taken back as a dispute that is resolved at once: history shows all of
 * it, with the note that says so, and what was public for seconds is not any more.
 */
export async function takeBack(viewer: Viewer, decision: Decision, note: string, on: Day): Promise<Decided> {
  const { eventId, intent } = decision
  let { version } = decision
  if (intent === 'verify') {
    const seen = { eventId, version, note }
    const disputed = await orBusy(() => disputeEvent(viewer, seen, on))
    if (!disputed.ok) return { ok: false, reason: disputed.reason }
    version = disputed.value.version
  }
  const answered = await orBusy(() => answerEvent(viewer, { eventId, version, note }, on))
  return answered.ok ? done('undo', answered.value.version) : { ok: false, reason: answered.reason }
}

function done(what: Done['what'], version: number): Decided & { ok: true } {
  return { ok: true, what, version, asksForDay: false, awaitsSecond: false }
}
