'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { now, today } from '@/lib/clock'
import { fileTexts } from './answer-file-form'
import { changeWatching } from './change-watching'
import { takeStep } from './take-step'
import { takeTaskStep } from './take-task-step'

/** Retracts, disputes or answers an event, with a reason, and comes back to its case; or answers the form. */
export async function stepAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('event.retract')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return { texts, faults: {}, reason: viewer }
  const end = await takeStep(viewer, form, today())
  if ('to' in end) redirect(end.to)
  // What stood in the way shows itself on the page.
  refresh()
  return { texts, faults: {}, reason: end.reason }
}

/** Takes a step about a reason of a case, and comes back to the case; or answers the form. */
export async function taskAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('task.take')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return { texts, faults: {}, reason: viewer }
  const t = await getTranslations('team-tasks')
  const end = await takeTaskStep(viewer, form, { on: today(), at: now() }, (alias) => t('ownAccount', { alias }))
  if ('to' in end) redirect(end.to)
  // Who took it meanwhile shows itself on the page.
  refresh()
  return { texts, faults: {}, reason: end.reason }
}

/** Puts the case among the viewer's own to watch, or takes it away. */
export async function watchAction(form: FormData): Promise<void> {
  const viewer = await requireViewer('case.watch')
  redirect(await changeWatching(viewer, form))
}
