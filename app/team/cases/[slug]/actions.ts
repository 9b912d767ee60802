'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { changeWatching } from './change-watching'
import { takeStep } from './take-step'

/** Retracts, disputes or answers an event, with a reason, and comes back to it. */
export async function stepAction(form: FormData): Promise<void> {
  const viewer = await requireViewer('event.retract')
  redirect(await takeStep(viewer, form, today()))
}

/** Puts the case among the viewer's own to watch, or takes it away. */
export async function watchAction(form: FormData): Promise<void> {
  const viewer = await requireViewer('case.watch')
  redirect(await changeWatching(viewer, form))
}
