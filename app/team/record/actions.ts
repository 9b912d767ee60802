'use server'

import type { RecordAnswer } from '@/components/record/record-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { answerForm } from './answer-form'
import { answerIntent } from './answer-intent'
import { findFormSources } from './find-form-sources'
import { lookAhead } from './look-ahead'
import { textsOf } from './texts-of'

/** Of a hundred charges there are four hundred. */
const MOST_FIELDS = 600

/** Saves the form, or where another button asked for it, shows its questions or what it would change. */
export async function saveRecordAction(_before: RecordAnswer, form: FormData): Promise<RecordAnswer> {
  const viewer = await askViewer('event.propose')
  const texts = textsOf(form, MOST_FIELDS)
  if (typeof viewer === 'string') return answerForm(texts, { outcome: viewer })
  return { ...(await answerIntent(viewer, texts)), found: await findFormSources(viewer, texts, today()) }
}

/** Shows what the form would change, as far as it is filled in. */
export async function lookRecordAction(_before: RecordAnswer, form: FormData): Promise<RecordAnswer> {
  const viewer = await askViewer('event.propose')
  const texts = textsOf(form, MOST_FIELDS)
  return typeof viewer === 'string' ? answerForm(texts, { outcome: viewer }) : lookAhead(viewer, texts, today())
}
