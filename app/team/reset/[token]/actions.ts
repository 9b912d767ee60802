'use server'

import { redirect } from 'next/navigation'
import { readForm } from '@/app/team/read-form'
import { refused, type FormState } from '@/components/team/form-state'
import { giveDeviceCookie } from '@/lib/auth/device-cookie'
import { redeemReset, redeemResetInput } from '@/lib/auth/redeem-reset'
import { requireWorkspace } from '@/lib/auth/require-viewer'
import { giveSessionCookie } from '@/lib/auth/session-cookie'
import { now } from '@/lib/clock'

export async function redeemResetAction(_state: FormState, form: FormData): Promise<FormState> {
  requireWorkspace()
  const input = readForm(redeemResetInput, form)
  if (!input) return refused('bad_input')
  const result = await redeemReset(input, now())
  if (!result.ok) return refused(result.reason)
  await giveSessionCookie(result.value.token)
  await giveDeviceCookie(result.value.alias, now())
  // The page after this one asks for what is left to show.
  redirect('/team/account')
}
