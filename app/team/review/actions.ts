'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { answerAbsent } from '../answer-absent'
import { textsOf } from '../record/texts-of'
import { publishDayOf } from './publish-day'
import { readDecision, type Decision } from './read-decision'
import { takeBack, takeDecision, type Decided } from './take-decision'

/** Takes a decision of a reviewer, and goes on to what waits next; or answers the form with what was said in it. */
export async function decideAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('event.verify')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const decision = form instanceof FormData ? readDecision(form) : null
  if (decision === null) redirect('/team/review')
  const decided = await takeDecision(viewer, decision, today())
  if (decided.ok) redirect(wayOn(decision, decided))
  // What stood in the way shows itself on the page.
  refresh()
  return { texts: textsOf(form), faults: {}, reason: decided.reason }
}

/** Takes a decision back that was taken a moment ago: the event waits again. */
export async function undoAction(form: FormData): Promise<void> {
  const viewer = await requireViewer('event.dispute')
  const [decision, t] = [readDecision(form), await getTranslations('review')]
  redirect(decision === null ? '/team/review' : wayOn(decision, await takeBack(viewer, decision, t('undone'), today())))
}

/** Publishes the day of a verified contact, and nothing else of it. */
export async function publishDayAction(form: FormData): Promise<void> {
  const viewer = await requireViewer('event.verify')
  const decision = readDecision(form)
  redirect(decision === null ? '/team/review' : wayOn(decision, await publishDayOf(viewer, decision, today())))
}

function wayOn({ eventId }: Decision, decided: Decided): string {
  if (!decided.ok) return `/team/review?${new URLSearchParams({ event: eventId, fault: decided.reason })}`
  const { what, version, asksForDay, awaitsSecond } = decided
  const said = { done: what, was: eventId, version: String(version) }
  const more = { ...(asksForDay && { day: 'ask' }), ...(awaitsSecond && { second: 'yes' }) }
  return `/team/review?${new URLSearchParams({ ...said, ...more })}`
}
