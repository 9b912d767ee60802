import type { Translate } from '@/lib/i18n/translate'
import { formatEdtf } from '@/lib/i18n/format-span'

/** A change of what readers had seen, as far as its words go. */
export interface CorrectionFacts {
  kind: 'changed' | 'withdrawn'
  type: string
  fields: readonly string[]
  before: string | null
  after: string | null
}

/** The reader's words; `t` speaks the area `corrections`, `types` the names of kinds of events, `dates` the dates. */
export interface CorrectionWords {
  t: Translate
  types: Translate
  dates: Translate
}

/** What was corrected, in a sentence: of which event, and which of its parts; of a date, what it was and is. */
export function sayCorrection(one: CorrectionFacts, { t, types, dates }: CorrectionWords): string {
  const type = types(one.type)
  if (one.kind === 'withdrawn') return t('withdrawn', { type })
  const { before, after } = one
  const parts = one.fields.map((field) => (field === 'date' && before !== null && after !== null
    ? t('dateChanged', { before: formatEdtf(before, dates), after: formatEdtf(after, dates) })
    : t(`field.${field}`)))
  return t('changed', { type, parts: parts.join(t('join')) })
}
