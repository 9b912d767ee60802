'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readForm } from '@/app/team/read-form'
import { refused, type FormState } from '@/components/team/form-state'
import { askViewer } from '@/lib/auth/ask-viewer'
import { confirmPassword } from '@/lib/auth/confirm-password'
import { endAllSessions } from '@/lib/auth/end-sessions'
import { requireViewer } from '@/lib/auth/require-viewer'
import { takeSessionCookie } from '@/lib/auth/session-cookie'
import { now } from '@/lib/clock'
import { MODES } from '@/lib/domain/mode'
import { setMode } from '@/lib/records/modes/set-mode'
import { textsOf } from '../record/texts-of'

const password = z.string().max(1000)
const modeForm = z.strictObject({ mode: z.enum(MODES), reason: z.string().trim().min(1).max(500), password })
const endForm = z.strictObject({ password })

/** Sets the mode of the site, for whoever knows their password too; refused, the form keeps all else. */
export async function setModeAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await askViewer('mode.set')
  const input = readForm(modeForm, form)
  const { mode = '', reason = '' } = form instanceof FormData ? textsOf(form) : {}
  const refuse = (because: string) => refused(because, { mode, reason })
  if (typeof viewer === 'string') return refuse('signed_out')
  if (!input) return refuse('bad_input')
  const confirmed = await confirmPassword(viewer.accountId, input.password)
  if (!confirmed.ok) return refuse(confirmed.reason)
  const result = await setMode(viewer, { mode: input.mode, reason: input.reason })
  if (!result.ok) return refuse(result.reason)
  redirect('/team/mode')
}

/** Ends the sessions of everybody, one's own too. */
export async function endAllSessionsAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('mode.set')
  const input = readForm(endForm, form)
  if (!input) return refused('bad_input')
  const confirmed = await confirmPassword(viewer.accountId, input.password)
  if (!confirmed.ok) return refused(confirmed.reason)
  await endAllSessions(viewer, now())
  await takeSessionCookie()
  redirect('/team/sign-in')
}
