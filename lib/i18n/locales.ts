/** Languages that the site speaks. A new one is a folder under messages/, a name here and its facts below. */
export type Locale = 'en' | 'fa' | 'fr' | 'es'
export const LOCALES: readonly Locale[] = ['en', 'fa', 'fr', 'es']

export const DEFAULT_LOCALE: Locale = 'en'

interface LocaleFacts {
  /** The language in its own words, as links to it say. */
  name: string
  direction: 'ltr' | 'rtl'
  /** Files under public/fonts that a page in this language needs at once. */
  fonts: readonly string[]
}

const LATIN_FONTS = ['newsreader-latin.woff2', 'vazirmatn-latin.woff2']

export const LOCALE_FACTS: Record<Locale, LocaleFacts> = {
  en: { name: 'English', direction: 'ltr', fonts: LATIN_FONTS },
  fa: { name: 'فارسی', direction: 'rtl', fonts: ['vazirmatn-arabic.woff2', 'vazirmatn-latin.woff2'] },
  fr: { name: 'Français', direction: 'ltr', fonts: LATIN_FONTS },
  es: { name: 'Español', direction: 'ltr', fonts: LATIN_FONTS },
}

/** Whether a path segment or other text names a language that the site speaks. */
export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text)
}

/** The language that a path begins with, as `/fa/cases` does; null where it names none of ours. */
export function localeOfPath(path: string): Locale | null {
  const named = /^\/([a-z]{2})(?:[/?]|$)/.exec(path)?.[1] ?? ''
  return isLocale(named) ? named : null
}

/** The language of a place on the site: the one of its path, else the one that its document is in, else the default. */
export function placeLocale(path: string, spoken: string): Locale {
  return localeOfPath(path) ?? (isLocale(spoken) ? spoken : DEFAULT_LOCALE)
}

/** The direction of a language; of one without messages, that of the default language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return LOCALE_FACTS[isLocale(locale) ? locale : DEFAULT_LOCALE].direction
}
