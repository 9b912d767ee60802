'use server'

import { redirect } from 'next/navigation'
import { doorLocale } from '@/app/door-locale'
import { readForm } from '@/app/team/read-form'
import { refused, type FormState } from '@/components/team/form-state'
import { acceptInput, acceptInvitation } from '@/lib/auth/accept-invitation'
import { giveDeviceCookie } from '@/lib/auth/device-cookie'
import { requireWorkspace } from '@/lib/auth/require-viewer'
import { giveSessionCookie } from '@/lib/auth/session-cookie'
import { now } from '@/lib/clock'

export async function acceptAction(_state: FormState, form: FormData): Promise<FormState> {
  requireWorkspace()
  const input = readForm(acceptInput, form)
  if (!input) return refused('bad_input')
  const result = await acceptInvitation(input, now(), await doorLocale())
  if (!result.ok) return refused(result.reason)
  await giveSessionCookie(result.value.token)
  await giveDeviceCookie(input.alias, now())
  redirect('/team/sign-in/set-up')
}
