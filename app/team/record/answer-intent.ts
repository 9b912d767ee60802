import type { RecordAnswer } from '@/components/record/record-answer'
import { today } from '@/lib/clock'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { answerForm } from './answer-form'
import { lookAhead } from './look-ahead'
import { saveRecord } from './save-record'

/** Does what the button asks for by which a form was sent: its questions, a search, a preview, or else the save. */
export async function answerIntent(viewer: Viewer, texts: FormTexts): Promise<RecordAnswer> {
  if (texts.intent === 'ask' || texts.intent === 'find') return answerForm(texts, { outcome: 'open' })
  if (texts.intent === 'look') return lookAhead(viewer, texts, today())
  return saveRecord(viewer, texts, today())
}
