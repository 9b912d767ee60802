import { getTranslations } from 'next-intl/server'
import { answerNotFound } from '@/app/api/answers'
import { writeAppealCard } from '@/components/card/write-appeal-card'
import { appealTextIn } from '@/lib/domain/appeals/appeal-content'
import { formatDayLong } from '@/lib/i18n/format-day'
import { isLocale, LOCALE_FACTS } from '@/lib/i18n/locales'
import { paintPicture } from '@/lib/open/paint-picture'
import { findAppeal } from '@/lib/open/read-appeals'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; slug: string }>
}

/** The card of an appeal: what is seen of it where a link to it is shared. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  const appeal = isLocale(locale) ? await findAppeal(slug) : null
  if (!isLocale(locale) || !appeal) return answerNotFound()
  const { language, text } = appealTextIn(appeal.content, locale)
  // In the language of its text: one card has one direction.
  const speak = (namespace: 'act' | 'common' | 'dates') => getTranslations({ locale: language, namespace })
  const [t, common, dates] = await Promise.all([speak('act'), speak('common'), speak('dates')])
  const card = writeAppealCard({
    rightToLeft: LOCALE_FACTS[language].direction === 'rtl', site: common('name'), title: text.title,
    count: t('signatures', { count: appeal.signatures }), dated: t('dated', { day: formatDayLong(appeal.content.dated, dates) }),
    demonstration: appeal.demonstration ? t('demonstration') : null,
  })
  const headers = { 'content-type': 'image/png', 'cache-control': 'no-cache' }
  return new Response(await paintPicture(card), { headers })
}
