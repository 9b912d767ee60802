import type { Metadata } from 'next'
import { DEFAULT_LOCALE, localeOfPath, LOCALES } from '@/lib/i18n/locales'

/**
 * A page's own address and the same page in each language, absolute; null for a path without a language. The address
 * has no parameters: a filter or a day shows a part of the page, and is no page of its own to who looks for one. Who
 * reads none of the languages is led to the entrance, which chooses, and elsewhere to English.
 */
export function alternatesOf(path: string, origin: string): Metadata['alternates'] | null {
  const locale = localeOfPath(path)
  if (locale === null) return null
  const rest = path.slice(locale.length + 1)
  const addressIn = (one: string) => `${origin}/${one}${rest}`
  return {
    canonical: addressIn(locale),
    languages: {
      ...Object.fromEntries(LOCALES.map((one) => [one, addressIn(one)])),
      'x-default': rest === '' ? `${origin}/` : addressIn(DEFAULT_LOCALE),
    },
  }
}
