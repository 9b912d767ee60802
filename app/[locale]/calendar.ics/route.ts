import { getTranslations } from 'next-intl/server'
import { answerNotFound } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { addDays } from '@/lib/domain/dates/day'
import { readEnv } from '@/lib/env'
import { isLocale } from '@/lib/i18n/locales'
import { listDates } from '@/lib/open/feeds/list-dates'
import { writeDates } from './write-dates'

export const dynamic = 'force-dynamic'

/** Calendars that ask again keep what they are given: what is over stays for so long. */
const DAYS_PAST = 90

/** Hearings and deadlines for a calendar that asks again now and then. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return answerNotFound()
  const [t, dates, lines] = await Promise.all([
    getTranslations({ locale, namespace: 'feeds' }), getTranslations({ locale, namespace: 'dates' }),
    listDates(addDays(today(), -DAYS_PAST)),
  ])
  const body = writeDates(lines, { t, dates, locale, origin: readEnv().origin })
  return new Response(body, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-cache' } })
}
