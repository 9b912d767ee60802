import { openAnswer, type RecordAnswer } from '@/components/record/record-answer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'

/** An answer to a form, with all that was typed in it. */
export function answerForm(texts: FormTexts, said: Partial<RecordAnswer>): RecordAnswer {
  return { ...openAnswer(texts), ...said }
}
