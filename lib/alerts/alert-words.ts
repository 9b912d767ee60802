import { createTranslator } from 'use-intl/core'
import { loadMessages } from '@/lib/i18n/load-messages'
import type { Locale } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'

/** What alerts are said with in a language. */
export interface AlertWords {
  locale: Locale
  /** Speaks the area `alerts`. */
  t: Translate
  rules: Translate
  levels: Translate
  dates: Translate
  /** Speaks `reasons.arithmetic`, as plain text. */
  sums: Translate
}

const loaded = new Map<Locale, Promise<AlertWords>>()

/** The words of a language, loaded once: a burst says the same in thousands of messages. Where that failed, anew. */
export function loadAlertWords(locale: Locale): Promise<AlertWords> {
  const known = loaded.get(locale) ?? load(locale).catch((error: unknown) => {
    loaded.delete(locale)
    throw error
  })
  loaded.set(locale, known)
  return known
}

async function load(locale: Locale): Promise<AlertWords> {
  const messages = await loadMessages(locale)
  const speak = (namespace: string): Translate => createTranslator({ locale, messages, namespace })
  const sums = createTranslator({ locale, messages, namespace: 'reasons.arithmetic' })
  return {
    locale, t: speak('alerts'), rules: speak('rules'), levels: speak('vocabulary.level'), dates: speak('dates'),
    sums: (key, values) => sums.markup(key, { ...values, b: (words) => words }),
  }
}
