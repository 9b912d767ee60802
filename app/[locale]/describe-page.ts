import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { linkTo } from '@/components/site/reading'
import { today } from '@/lib/clock'
import { parsePageDay } from '@/lib/domain/dates/as-of'
import { readEnv } from '@/lib/env'
import { formatDayLong } from '@/lib/i18n/format-day'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import type { PageInput } from './open-page'

/** What a page is beside its words. */
interface PagePlace {
  /** Without the language: "/cases". */
  path: string
  /** Whether a card stands for it where a link to it is shared. */
  hasCard?: boolean
}

/**
 * Title and description of a page, each for the day shown; `area` holds `title` and `description`. With its place, what
 * is shown where a link to it is shared. Its address and those in other languages stand in the layout (alternates-of).
 */
export async function describePage(
  { params, searchParams }: PageInput,
  area: string,
  values: Record<string, string> = {},
  place?: PagePlace,
): Promise<Metadata> {
  const [{ locale: segment }, search] = await Promise.all([params, searchParams])
  const locale = isLocale(segment) ? segment : DEFAULT_LOCALE
  const [t, common, dates] = await Promise.all([
    getTranslations({ locale, namespace: area }),
    getTranslations({ locale, namespace: 'common' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  const newest = today()
  const parsed = parsePageDay(search.asOf, newest)
  if (!parsed.ok) return { title: common('name') }
  const day = formatDayLong(parsed.day, dates)
  const [title, description] = [t('title', values), t('description', { ...values, day })]
  const described = { title: common('title', { page: title }), description }
  if (place === undefined) return described
  const reading = { locale, asOf: parsed.day, today: newest, pinned: search.asOf !== undefined }
  const card = { url: linkTo(reading, `${place.path}/card.png`), width: 1200, height: 630, alt: description }
  return {
    ...described,
    metadataBase: new URL(readEnv().origin),
    openGraph: {
      title, description, locale, siteName: common('name'), url: linkTo(reading, place.path), type: 'website',
      ...(place.hasCard && { images: [card] }),
    },
    twitter: { card: place.hasCard ? 'summary_large_image' : 'summary', title, description },
  }
}
