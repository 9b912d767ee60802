'use server'

import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { answerAbsent } from '../answer-absent'
import { editSourceForm } from './edit-source-form'
import { restoreSourceForm } from './restore-source-form'

export async function editSourceAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('source.create')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await editSourceForm(viewer, form, today())
  if (!kept.ok) return kept.answer
  redirect('/team/sources?done=edited')
}

/** Brings an earlier version of a source back. */
export async function restoreSourceAction(form: FormData): Promise<void> {
  const viewer = await requireViewer('source.create')
  redirect(await restoreSourceForm(viewer, form, today()))
}
