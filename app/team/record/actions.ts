'use server'

import type { RecordAnswer } from '@/components/record/record-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { answerForm } from './answer-form'
import { lookAhead } from './look-ahead'
import { saveRecord } from './save-record'
import { textsOf } from './texts-of'

/** Saves the form, or where another button asked for it, shows its questions or what it would change. */
export async function saveRecordAction(_before: RecordAnswer, form: FormData): Promise<RecordAnswer> {
  const viewer = await askViewer('event.propose')
  const texts = textsOf(form)
  if (viewer === null) return answerForm(texts, { outcome: 'signed_out' })
  if (texts.intent === 'ask') return answerForm(texts, { outcome: 'open' })
  if (texts.intent === 'look') return lookAhead(viewer, texts, today())
  return saveRecord(viewer, texts, today())
}

/** Shows what the form would change, as far as it is filled in. */
export async function lookRecordAction(_before: RecordAnswer, form: FormData): Promise<RecordAnswer> {
  const viewer = await askViewer('event.propose')
  const texts = textsOf(form)
  return viewer === null ? answerForm(texts, { outcome: 'signed_out' }) : lookAhead(viewer, texts, today())
}
