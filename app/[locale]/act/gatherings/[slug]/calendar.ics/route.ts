import { answerNotFound } from '@/app/api/answers'
import { isLocale } from '@/lib/i18n/locales'
import { findGathering } from '@/lib/open/read-gatherings'
import { answerCalendar } from '../../answer-calendar'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; slug: string }>
}

/** One gathering for a calendar. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  const gathering = isLocale(locale) ? await findGathering(slug) : null
  return isLocale(locale) && gathering !== null ? answerCalendar(locale, [gathering]) : answerNotFound()
}
