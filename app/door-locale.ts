import { headers } from 'next/headers'
import { PATH_HEADER } from '@/lib/auth/return-path'
import { readEnv } from '@/lib/env'
import { readLanguages } from '@/lib/gate/cache/read-languages'
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '@/lib/i18n/locales'

/**
 * The language of the workspace to whoever is not signed in: the one that its address asks for (`?lang=fa`), else the
 * first of their browser's that we have. Nothing is kept of it.
 */
export async function doorLocale(): Promise<Locale> {
  if (readEnv().surface === 'open') return DEFAULT_LOCALE
  const given = await headers()
  const path = given.get(PATH_HEADER) ?? ''
  if (!/^\/team(?:[/?]|$)/.test(path)) return DEFAULT_LOCALE
  const asked = new URLSearchParams(path.split('?')[1] ?? '').get('lang') ?? ''
  const [read = ''] = readLanguages(given.get('accept-language') ?? undefined, LOCALES).split(',')
  return [asked, read].find(isLocale) ?? DEFAULT_LOCALE
}
