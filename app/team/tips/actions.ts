'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { done, refused, type FormState } from '@/components/team/form-state'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { answerTip, answerTipInput } from '@/lib/tips/answer-tip'
import { makeSourceInput, makeSourceOfTip } from '@/lib/tips/make-source'
import { linkTip, linkTipInput, settleTip, settleTipInput } from '@/lib/tips/settle-tip'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { textsOf } from '../record/texts-of'

/** Answers whoever told us; what was typed stays where it could not be sent. */
export async function answerTipAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await askViewer('tip.handle')
  const { text = '' } = textsOf(form)
  if (typeof viewer === 'string') return refused(viewer, { text })
  const input = readForm(answerTipInput, form)
  if (!input) return refused('bad_input', { text })
  const result = await orBusy(() => answerTip(viewer, input, today()))
  if (!result.ok) return refused(result.reason, { text })
  revalidatePath(`/team/tips/${input.tipId}`)
  return done()
}

/** Marks what was told as dealt with, opens it again, or deletes it. */
export async function settleTipAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('tip.handle')
  const input = readForm(settleTipInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => settleTip(viewer, input))
  if (!result.ok) return refused(result.reason)
  if (input.step === 'delete') redirect('/team/tips')
  revalidatePath(`/team/tips/${input.tipId}`)
  return done()
}

/** Says which case it is about. */
export async function linkTipAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('tip.handle')
  const input = readForm(linkTipInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => linkTip(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/tips/${input.tipId}`)
  return done()
}

/** Makes a source of it, and leads there. */
export async function makeTipSourceAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('tip.handle')
  const input = readForm(makeSourceInput, form)
  if (!input) return refused('bad_input')
  const t = await getTranslations('team-tips')
  const result = await orBusy(() => makeSourceOfTip(viewer, input, (day) => t('sourceTitle', { day })))
  if (!result.ok) return refused(result.reason)
  redirect(`/team/sources/${result.value.sourceId}/edit`)
}
