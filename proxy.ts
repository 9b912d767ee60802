import createMiddleware from 'next-intl/middleware'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'

/** Sends an address without a language to one with, by the visitor's `Accept-Language`. It is never a lock. */
export const proxy = createMiddleware({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
})

export const config = {
  // Pages only: not the machine interface, nor files of Next or of public/ (whose names hold a dot).
  matcher: ['/', '/((?!(?:api|_next|healthz|readyz)(?:/|$)|.*\\.).*)'],
}
