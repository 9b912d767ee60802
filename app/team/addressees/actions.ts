'use server'

import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { withLatinDigits } from '@/lib/domain/latin-digits'
import { readSaveAddressee, saveAddressee } from '@/lib/letters/save-addressee'
import { answerAbsent } from '../answer-absent'
import { keepForm } from '../keep-form'
import { linesOf } from '../letters/letter-fields'

const TEXTS = ['id', 'office', 'name', 'address', 'email', 'sourceId'] as const

/** Writes an office that one can write to; what cannot be saved stays in the form. */
export async function saveAddresseeAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('addressee.edit')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const kept = await keepForm(form, (texts) => saveAddressee(viewer, readSaveAddressee({
    ...Object.fromEntries(TEXTS.map((name) => [name, (texts[name] ?? '').replaceAll('\r\n', '\n').trim()])),
    validFrom: withLatinDigits(texts.validFrom ?? '').trim(), validTo: withLatinDigits(texts.validTo ?? '').trim(),
    version: Number(texts.version ?? 0), copiesTo: linesOf(texts.copiesTo),
  })))
  if (!kept.ok) return kept.answer
  redirect('/team/addressees')
}
