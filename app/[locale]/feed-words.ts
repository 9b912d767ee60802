import { getTranslations } from 'next-intl/server'
import { readEnv } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import type { EntryWords } from './feed-entries'

/** Reads the words of a language for feeds. */
export async function readEntryWords(locale: Locale): Promise<EntryWords> {
  const [t, corrections, types, dates, rules, kinds] = await Promise.all([
    getTranslations({ locale, namespace: 'feeds' }), getTranslations({ locale, namespace: 'corrections' }),
    getTranslations({ locale, namespace: 'record.choice' }), getTranslations({ locale, namespace: 'dates' }),
    getTranslations({ locale, namespace: 'rules.rule' }), getTranslations({ locale, namespace: 'prisons.event' }),
  ])
  return { t, corrections, types, dates, rules, kinds, locale, origin: readEnv().origin }
}
