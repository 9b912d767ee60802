'use server'

import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { editSource } from '@/lib/records/edit-source'
import { keepForm } from '../keep-form'
import { readSourceForm } from './source-texts'

export async function editSourceAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await requireViewer('source.create')
  const kept = await keepForm(form, async (texts) => {
    const fields = readSourceForm(texts, today())
    if (!fields.ok) return fields
    const input = { sourceId: texts.sourceId ?? '', version: Number(texts.version), fields: fields.value }
    return editSource(viewer, input, today())
  })
  if (!kept.ok) return kept.answer
  redirect('/team/sources?done=edited')
}
