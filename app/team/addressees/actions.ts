'use server'

import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { readSaveAddressee, saveAddressee } from '@/lib/letters/save-addressee'
import { answerAbsent } from '../answer-absent'
import { keepForm } from '../keep-form'
import { addresseeOfTexts } from './addressee-fields'

/** Writes an office that one can write to; what cannot be saved stays in the form. */
export async function saveAddresseeAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('addressee.edit')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await keepForm(form, (texts) =>
    saveAddressee(viewer, readSaveAddressee(addresseeOfTexts(texts, today()))))
  if (!kept.ok) return kept.answer
  redirect('/team/addressees')
}
