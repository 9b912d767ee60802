import { answerNotFound } from '@/app/api/answers'
import { isLocale } from '@/lib/i18n/locales'
import { answerFeed, readChangeEntries } from '../answer-feed'
import { readEntryWords } from '../feed-words'

export const dynamic = 'force-dynamic'

/** All that changed in the published record, as an Atom feed. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return answerNotFound()
  const words = await readEntryWords(locale)
  const place = { title: words.t('title.all'), path: '/feed.xml', page: '/cases' }
  return answerFeed(words, place, await readChangeEntries(words))
}
