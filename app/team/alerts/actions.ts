'use server'

import { revalidatePath } from 'next/cache'
import { orBusy } from '@/app/team/or-busy'
import { readForm } from '@/app/team/read-form'
import { done, refused, type FormState } from '@/components/team/form-state'
import { addressInput, codeInput, confirmAddress, forgetAddress, setAddress } from '@/lib/alerts/alert-address'
import { endOwn, endOwnInput, resumeOwn } from '@/lib/alerts/end-own'
import { subscribeAlerts } from '@/lib/alerts/subscribe'
import { currentSession } from '@/lib/auth/current-session'
import { requireViewer } from '@/lib/auth/require-viewer'
import { now } from '@/lib/clock'
import { subscriptionForm } from '@/lib/domain/alerts/subscription-form'
import { readEnv } from '@/lib/env'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'

/** Keeps an address for alerts, and sends it a code. */
export async function setAddressAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('alert.own')
  const input = readForm(addressInput, form)
  if (!input) return refused('bad_address')
  const locale = await ownLocale()
  return answer(await orBusy(() => setAddress(viewer, input, locale, now())))
}

/** Confirms it by that code. */
export async function confirmAddressAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('alert.own')
  const input = readForm(codeInput, form)
  if (!input) return refused('wrong_code')
  return answer(await orBusy(() => confirmAddress(viewer, input, now())))
}

/** Forgets it, with all that was told there. */
export async function forgetAddressAction(): Promise<FormState> {
  const viewer = await requireViewer('alert.own')
  return answer(await orBusy(() => forgetAddress(viewer)))
}

/** Subscribes to alerts; what opens a feed, or signs the calls of a program, is shown this once. */
export async function subscribeAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('alert.own')
  const input = readForm(subscriptionForm, form)
  if (!input) return refused('bad_input')
  const locale = await ownLocale()
  const result = await orBusy(() => subscribeAlerts(viewer, input, locale))
  if (!result.ok) return refused(result.reason)
  revalidatePath('/team/alerts')
  const { secret } = result.value
  if (secret === null) return done()
  return done([input.way === 'feed' ? `${readEnv().origin}/api/team/alerts/${secret}/feed.xml` : secret])
}

/** Ends a subscription of one's own. */
export async function endSubscriptionAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('alert.own')
  const input = readForm(endOwnInput, form)
  if (!input) return refused('bad_input')
  return answer(await orBusy(() => endOwn(viewer, input, now())))
}

/** Takes that back. */
export async function resumeSubscriptionAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('alert.own')
  const input = readForm(endOwnInput, form)
  if (!input) return refused('bad_input')
  return answer(await orBusy(() => resumeOwn(viewer, input, now())))
}

async function ownLocale(): Promise<Locale> {
  const locale = (await currentSession())?.locale ?? ''
  return isLocale(locale) ? locale : DEFAULT_LOCALE
}

function answer(result: { ok: true } | { ok: false; reason: string }): FormState {
  if (!result.ok) return refused(result.reason)
  revalidatePath('/team/alerts')
  return done()
}
