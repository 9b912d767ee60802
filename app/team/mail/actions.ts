'use server'

import { revalidatePath } from 'next/cache'
import { orBusy } from '@/app/team/or-busy'
import { readForm } from '@/app/team/read-form'
import { done, refused, type FormState } from '@/components/team/form-state'
import { retryCall, retryCallInput } from '@/lib/alerts/calls'
import { requireViewer } from '@/lib/auth/require-viewer'
import { currentSession } from '@/lib/auth/current-session'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { askTestMail, testMailInput } from '@/lib/mail/ask-test-mail'
import { retryMail, retryMailInput } from '@/lib/mail/retry-mail'

/** Asks for a message to an address, in the language of whoever asks. */
export async function askTestMailAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('mail.manage')
  const input = readForm(testMailInput, form)
  if (!input) return refused('bad_input')
  const locale = (await currentSession())?.locale ?? ''
  const result = await orBusy(() => askTestMail(viewer, input, isLocale(locale) ? locale : DEFAULT_LOCALE))
  if (!result.ok) return refused(result.reason)
  revalidatePath('/team/mail')
  return done()
}

/** Has a message that was given up tried again. */
export async function retryMailAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('mail.manage')
  const input = readForm(retryMailInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => retryMail(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath('/team/mail')
  return done()
}

/** Has a program that was given up called again. */
export async function retryCallAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('mail.manage')
  const input = readForm(retryCallInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => retryCall(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath('/team/mail')
  return done()
}
