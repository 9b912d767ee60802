import { formatEdtf } from '@/lib/i18n/format-span'
import type { Translate } from '@/lib/i18n/translate'

/** What a feed tells of a change: of an event its type, of an addition its date, of a correction its parts. */
interface ChangeFacts {
  kind: 'published' | 'added' | 'changed' | 'withdrawn' | 'identity'
  type: string | null
  date: string | null
  fields: readonly string[]
  withdrawn: readonly string[]
}

/** The reader's words: of the areas `feeds`, `corrections` and `dates`, and of the kinds of events. */
export interface FeedWords {
  t: Translate
  corrections: Translate
  types: Translate
  dates: Translate
}

/** A change of the record in a sentence. What was corrected is named, and never told as it was before. */
export function sayChange({ kind, type, date, fields, withdrawn }: ChangeFacts, words: FeedWords): string {
  const { t, corrections, types, dates } = words
  const named = type === null ? '' : types(type)
  if (kind === 'published') return t('published')
  if (kind === 'added') return t('added', { type: named, date: date === null ? '' : formatEdtf(date, dates) })
  if (kind === 'withdrawn') return t('withdrawn', { type: named })
  const area = kind === 'identity' ? 'identityField' : 'field'
  const parts = [
    ...fields.map((field) => corrections(`${area}.${field}`)),
    ...withdrawn.map((field) => corrections('takenBack', { field: corrections(`${area}.${field}`) })),
  ].join(corrections('join'))
  return kind === 'identity' ? t('identity', { parts }) : t('changed', { type: named, parts })
}
