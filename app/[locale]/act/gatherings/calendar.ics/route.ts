import { answerNotFound } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { isLocale } from '@/lib/i18n/locales'
import { listGatherings } from '@/lib/open/read-gatherings'
import { answerCalendar } from '../answer-calendar'

export const dynamic = 'force-dynamic'

/** All gatherings for a calendar that asks again now and then: past ones stay, as calendars keep what they have. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return answerNotFound()
  const { upcoming, past } = await listGatherings(today())
  return answerCalendar(locale, [...past, ...upcoming])
}
