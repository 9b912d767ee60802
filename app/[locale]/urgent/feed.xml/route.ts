import { answerNotFound } from '@/app/api/answers'
import { isLocale } from '@/lib/i18n/locales'
import { answerFeed, readUrgentEntries } from '../../answer-feed'
import { readEntryWords } from '../../feed-words'

export const dynamic = 'force-dynamic'

/** Who came to a high or critical level, as an Atom feed. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return answerNotFound()
  const words = await readEntryWords(locale)
  const place = { title: words.t('title.urgent'), path: '/urgent/feed.xml', page: '/cases?urgency=critical%2Chigh' }
  return answerFeed(words, place, await readUrgentEntries(words))
}
