import { getTranslations } from 'next-intl/server'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'
import { readEnv } from '@/lib/env'
import { writeCalendar } from '@/lib/gatherings/write-calendar'
import type { Locale } from '@/lib/i18n/locales'

/** Gatherings as a file for calendars, in the reader's language. */
export async function answerCalendar(locale: Locale, gatherings: readonly OpenGathering[]): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'gatherings' })
  const { origin } = readEnv()
  const body = writeCalendar({ title: t('title'), language: locale, origin, cancelled: t('cancelled') }, gatherings)
  return new Response(body, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-cache' } })
}
