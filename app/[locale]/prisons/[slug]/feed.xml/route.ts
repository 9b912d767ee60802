import { answerNotFound } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { isLocale } from '@/lib/i18n/locales'
import { findPrison } from '@/lib/open/find-prison'
import { listHappened } from '@/lib/open/feeds/list-happened'
import { answerFeed, MOST_SHOWN, readChangeEntries, readUrgentEntries } from '../../../answer-feed'
import { prisonEventEntry } from '../../../feed-entries'
import { readEntryWords } from '../../../feed-words'
import { readPlaceNames } from '../../../place-names'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; slug: string }>
}

/** What was added to the record of one prison, who came to a higher level there, and what happened there, as Atom. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  const prison = isLocale(locale) ? await findPrison(slug, today()) : null
  if (!isLocale(locale) || prison === null) return answerNotFound()
  const of = { prison: prison.id }
  const [words, names] = await Promise.all([readEntryWords(locale), readPlaceNames(locale)])
  const [events, ...entries] = await Promise.all([
    listHappened(prison.id, today(), MOST_SHOWN), readChangeEntries(words, of), readUrgentEntries(words, of),
  ])
  const [name, page] = [names.prison(prison), `/prisons/${encodeURIComponent(prison.id)}`]
  const happened = events.map((event) => prisonEventEntry(event, { name, page, on: today() }, words))
  const place = { title: words.t('title.one', { name }), path: `${page}/feed.xml`, page }
  return answerFeed(words, place, [...entries.flat(), ...happened])
}
