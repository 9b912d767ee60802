'use server'

import { redirect } from 'next/navigation'
import { readForm } from '@/app/team/read-form'
import { done, refused, type FormState } from '@/components/team/form-state'
import { changeLocale, changeLocaleInput } from '@/lib/auth/change-locale'
import { changePassword, changePasswordInput } from '@/lib/auth/change-password'
import { takeDeviceCookie } from '@/lib/auth/device-cookie'
import { endSession, endSessionInput, signOutEverywhere } from '@/lib/auth/end-sessions'
import { withdrawReset, withdrawResetInput } from '@/lib/auth/issue-reset'
import { noteResets } from '@/lib/auth/own-resets'
import { renewRecoveryCodes, renewRecoveryCodesInput } from '@/lib/auth/renew-recovery-codes'
import { requireViewer } from '@/lib/auth/require-viewer'
import { giveSessionCookie, takeSessionCookie } from '@/lib/auth/session-cookie'
import { offerTotp, offerTotpInput } from '@/lib/auth/set-up-totp'
import { now } from '@/lib/clock'
import { isLocale } from '@/lib/i18n/locales'

export async function changePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.own')
  const input = readForm(changePasswordInput, form)
  if (!input) return refused('bad_input')
  const result = await changePassword(viewer, input, now())
  if (!result.ok) return refused(result.reason)
  await giveSessionCookie(result.value.token)
  return done()
}

export async function offerTotpAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.own')
  const input = readForm(offerTotpInput, form)
  if (!input) return refused('bad_input')
  const result = await offerTotp(viewer, input)
  if (!result.ok) return refused(result.reason)
  redirect('/team/sign-in/set-up')
}

export async function renewRecoveryCodesAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.own')
  const input = readForm(renewRecoveryCodesInput, form)
  if (!input) return refused('bad_input')
  const result = await renewRecoveryCodes(viewer, input)
  return result.ok ? done(result.value.recoveryCodes) : refused(result.reason)
}

export async function endSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.own')
  const input = readForm(endSessionInput, form)
  if (!input) return refused('bad_input')
  await endSession(viewer, input, now())
  redirect('/team/account')
}

export async function signOutEverywhereAction(): Promise<FormState> {
  const viewer = await requireViewer('account.own')
  await signOutEverywhere(viewer, now())
  await takeSessionCookie()
  await takeDeviceCookie()
  redirect('/team/sign-in')
}

export async function changeLocaleAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.own')
  const input = readForm(changeLocaleInput, form)
  if (!input || !isLocale(input.locale)) return refused('bad_input')
  await changeLocale(viewer, input)
  redirect('/team/account')
}

export async function noteResetsAction(): Promise<FormState> {
  const viewer = await requireViewer('account.own')
  await noteResets(viewer, now())
  redirect('/team/account')
}

export async function refuseResetAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.own')
  const input = readForm(withdrawResetInput, form)
  if (!input) return refused('bad_input')
  const result = await withdrawReset(viewer, input, now())
  if (!result.ok) return refused(result.reason)
  redirect('/team/account')
}
