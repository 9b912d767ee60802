/** Languages that have messages. A new one is a folder under messages/ and a line here. */
export const LOCALES = ['en'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'

interface LocaleFacts {
  /** The language in its own words, as links to it say. */
  name: string
  direction: 'ltr' | 'rtl'
  /** Files under public/fonts that a page in this language needs at once. */
  fonts: readonly string[]
}

export const LOCALE_FACTS: Record<Locale, LocaleFacts> = {
  en: { name: 'English', direction: 'ltr', fonts: ['newsreader-latin.woff2', 'vazirmatn-latin.woff2'] },
}

/** Whether a path segment or other text names a language that has messages. */
export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text)
}
