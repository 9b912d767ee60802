import type { Translate } from '@/lib/i18n/translate'
import { formatEdtf } from '@/lib/i18n/format-span'

/** A change of what readers had seen, as far as its words go. */
export interface CorrectionFacts {
  kind: 'changed' | 'withdrawn' | 'identity'
  type: string | null
  fields: readonly string[]
  withdrawn: readonly string[]
  before: string | null
  after: string | null
}

/** The reader's words; `t` speaks the area `corrections`, `types` the names of kinds of events, `dates` the dates. */
export interface CorrectionWords {
  t: Translate
  types: Translate
  dates: Translate
}

/**
 * What was corrected, in a sentence: of which event, and which of its parts; of a date, what it was and is. Of who
 * somebody is, only which parts: a name that was wrong is not said again.
 */
export function sayCorrection(one: CorrectionFacts, { t, types, dates }: CorrectionWords): string {
  if (one.type === null) return sayIdentity(one, t)
  const type = types(one.type)
  if (one.kind === 'withdrawn') return t('withdrawn', { type })
  const { before, after } = one
  const parts = one.fields.map((field) => (field === 'date' && before !== null && after !== null
    ? t('dateChanged', { before: formatEdtf(before, dates), after: formatEdtf(after, dates) })
    : t(`field.${field}`)))
  return t('changed', { type, parts: parts.join(t('join')) })
}

function sayIdentity({ fields, withdrawn }: CorrectionFacts, t: Translate): string {
  const changed = fields.map((field) => t(`identityField.${field}`))
  const gone = withdrawn.map((field) => t('takenBack', { field: t(`identityField.${field}`) }))
  return t('identity', { parts: [...changed, ...gone].join(t('join')) })
}
