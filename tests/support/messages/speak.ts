import { createTranslator } from 'use-intl/core'
import { loadMessages } from '@/lib/i18n/load-messages'
import type { Locale } from '@/lib/i18n/locales'
import type { AskedTranslate } from '@/lib/i18n/place-words'

/** A translator for one area of the messages in a language. */
export async function speak(locale: Locale, namespace: string): Promise<AskedTranslate> {
  return createTranslator({ locale, messages: await loadMessages(locale), namespace })
}
