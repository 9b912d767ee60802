import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { today } from '@/lib/clock'
import { formatDayLong } from '@/lib/i18n/format-day'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { parseAsOf } from '@/lib/open/as-of'
import type { PageInput } from './open-page'

/** Title and description of a page, each for the day shown; `area` holds `title` and `description`. */
export async function describePage(
  { params, searchParams }: PageInput,
  area: string,
  values: Record<string, string> = {},
): Promise<Metadata> {
  const [{ locale: segment }, search] = await Promise.all([params, searchParams])
  const locale = isLocale(segment) ? segment : DEFAULT_LOCALE
  const [t, common, dates] = await Promise.all([
    getTranslations({ locale, namespace: area }),
    getTranslations({ locale, namespace: 'common' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  const parsed = parseAsOf(search.asOf, today())
  if (!parsed.ok) return { title: common('name') }
  const day = formatDayLong(parsed.day, dates)
  return { title: common('title', { page: t('title', values) }), description: t('description', { ...values, day }) }
}
