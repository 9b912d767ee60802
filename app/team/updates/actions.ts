'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { done, refused, type FormState } from '@/components/team/form-state'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { publishPost, publishPostInput } from '@/lib/updates/publish-post'
import { readChannels, saveChannels } from '@/lib/updates/save-channels'
import { readSavePost, savePost } from '@/lib/updates/save-post'
import { withdrawPost, withdrawPostInput } from '@/lib/updates/withdraw-post'
import { answerAbsent } from '../answer-absent'
import { keepForm } from '../keep-form'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { postFieldOf, postOfTexts } from './post-fields'

/** Writes a version of an update; what cannot be saved stays in the form. */
export async function savePostAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('update.edit')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await keepForm(form, (texts) => savePost(viewer, readSavePost({
    slug: (texts.slug ?? '').trim(), version: Number(texts.version ?? 0), content: postOfTexts(texts),
  })), postFieldOf)
  if (!kept.ok) return kept.answer
  redirect(`/team/updates/${kept.value.slug}`)
}

/** Publishes the newest version of an update of another author. */
export async function publishPostAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('update.publish')
  const input = readForm(publishPostInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => publishPost(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/updates/${input.slug}`)
  return done()
}

/** Takes an update off the site. */
export async function withdrawPostAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('update.publish')
  const input = readForm(withdrawPostInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => withdrawPost(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/updates/${input.slug}`)
  return done()
}

/** Writes where else the campaign is found. */
export async function saveChannelsAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('update.edit')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await keepForm(
    form, ({ channels, before = '' }) => saveChannels(viewer, readChannels(channels), before), () => 'channels',
  )
  if (!kept.ok) return kept.answer
  redirect('/team/updates?saved=channels')
}
