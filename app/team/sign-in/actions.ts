'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { done, refused, type FormState } from '@/components/team/form-state'
import { readForm } from '@/app/team/read-form'
import { giveDeviceCookie, readDeviceCookie, takeDeviceCookie } from '@/lib/auth/device-cookie'
import { signOut } from '@/lib/auth/end-sessions'
import { passSecondFactor, secondFactorInput } from '@/lib/auth/pass-second-factor'
import { requireDoor, requireSession, requireWorkspace } from '@/lib/auth/require-viewer'
import { readReturnPath, wayIn } from '@/lib/auth/return-path'
import { giveSessionCookie, takeSessionCookie } from '@/lib/auth/session-cookie'
import { confirmTotp, confirmTotpInput } from '@/lib/auth/set-up-totp'
import { signIn, signInInput } from '@/lib/auth/sign-in'
import { now } from '@/lib/clock'

const next = { next: z.string().max(1000).optional() }

export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  requireWorkspace()
  await requireDoor()
  const input = readForm(signInInput.extend(next), form)
  if (!input) return refused('bad_input')
  const at = now()
  const result = await signIn(input, at, await readDeviceCookie(at))
  if (!result.ok) return refused(result.reason, { alias: input.alias })
  await giveSessionCookie(result.value.token)
  await giveDeviceCookie(input.alias, at)
  const path = readReturnPath(input.next)
  if (result.value.state === 'complete') redirect(path)
  redirect(wayIn(result.value.state === 'needs_setup' ? '/team/sign-in/set-up' : '/team/sign-in/code', path))
}

export async function passSecondFactorAction(_state: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession('needs_code')
  const input = readForm(secondFactorInput.extend(next), form)
  if (!input) return refused('bad_input')
  const result = await passSecondFactor(session, input, now())
  if (!result.ok) return refused(result.reason)
  await giveSessionCookie(result.value.token)
  redirect(readReturnPath(input.next))
}

export async function setUpAction(_state: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession('needs_setup', 'complete')
  const input = readForm(confirmTotpInput, form)
  if (!input) return refused('bad_input')
  const result = await confirmTotp(session, input, now())
  if (!result.ok) return refused(result.reason)
  await giveSessionCookie(result.value.token)
  return done(result.value.recoveryCodes)
}

export async function signOutAction(): Promise<void> {
  const session = await requireSession('complete', 'needs_code', 'needs_setup')
  await signOut(session, now())
  await takeSessionCookie()
  // Who signs out leaves nothing on the phone that says who they are with.
  await takeDeviceCookie()
  redirect('/team/sign-in')
}
