import { setRequestLocale } from 'next-intl/server'
import type { Reading } from '@/components/site/reading'
import { today } from '@/lib/clock'
import { parsePageDay } from '@/lib/domain/dates/as-of'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'

type SearchParams = Record<string, string | string[] | undefined>

/** What Next gives to a page that others embed. */
export interface EmbedInput<Params = object> {
  params: Promise<Params>
  searchParams: Promise<SearchParams>
}

/**
 * For whom and for which day a page is made that others embed: `?lang=` where it is a language of ours, and `?asOf=`.
 * Null where the day cannot be shown.
 */
export async function openEmbed({ searchParams }: EmbedInput): Promise<Reading | null> {
  const { lang, asOf } = await searchParams
  const locale = typeof lang === 'string' && isLocale(lang) ? lang : DEFAULT_LOCALE
  setRequestLocale(locale)
  const newest = today()
  const parsed = parsePageDay(asOf, newest)
  return parsed.ok ? { locale, asOf: parsed.day, today: newest, pinned: asOf !== undefined && asOf !== '' } : null
}
