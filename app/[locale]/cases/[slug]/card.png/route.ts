import { getTranslations } from 'next-intl/server'
import { answerNotFound } from '@/app/api/answers'
import { gatherCard } from '@/components/card/gather-card'
import { writeCard } from '@/components/card/write-card'
import { today } from '@/lib/clock'
import { parsePageDay } from '@/lib/domain/dates/as-of'
import { isLocale, LOCALE_FACTS } from '@/lib/i18n/locales'
import { findRedirect } from '@/lib/open/led-to'
import { paintPicture } from '@/lib/open/paint-picture'
import { readCase } from '../read-case'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; slug: string }>
}

/** The card of a case: what is seen of it where a link to it is shared. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  const day = parsePageDay(new URL(request.url).searchParams.get('asOf') ?? undefined, today())
  const page = isLocale(locale) && day.ok ? await readCase(slug, { locale, asOf: day.day }) : null
  const led = page === null && isLocale(locale) ? await findRedirect(slug) : null
  if (led !== null) {
    return new Response(null, { status: 308, headers: { location: `/${locale}/cases/${led}/card.png` } })
  }
  if (!isLocale(locale) || page === null) return answerNotFound()
  const speak = (namespace: 'share' | 'case.silence' | 'vocabulary' | 'dates' | 'common') =>
    getTranslations({ locale, namespace })
  const [share, silence, vocabulary, dates, common] = await Promise.all([
    speak('share'), speak('case.silence'), speak('vocabulary'), speak('dates'), speak('common'),
  ])
  const rightToLeft = LOCALE_FACTS[locale].direction === 'rtl'
  const card = gatherCard({ page, locale, rightToLeft }, { share, silence, vocabulary, dates, common })
  const headers = { 'content-type': 'image/png', 'cache-control': 'no-cache' }
  return new Response(await paintPicture(writeCard(card)), { headers })
}
