import { today } from '@/lib/clock'
import { compareTexts } from '@/lib/domain/compare-texts'
import { type ChangesOf, listChanges } from '@/lib/open/feeds/list-changes'
import { listUrgentChanges } from '@/lib/open/feeds/list-urgent-changes'
import { changeEntry, type EntryWords, urgentEntry } from './feed-entries'
import { type FeedEntry, writeAtom } from './write-atom'

/** How many entries a feed has at most. */
export const MOST_SHOWN = 100

/** What a feed is called, and where it and the page that it follows are, without the language. */
interface FeedPlace {
  title: string
  path: string
  page: string
}

/** Answers with entries as Atom, the newest first; a hundred at most. */
export function answerFeed(words: EntryWords, { title, path, page }: FeedPlace, entries: FeedEntry[]): Response {
  const { locale, origin } = words
  const body = writeAtom({
    language: locale,
    title,
    self: `${origin}/${locale}${path}`,
    page: `${origin}/${locale}${page}`,
    entries: entries.sort((one, other) => compareTexts(other.updated, one.updated)).slice(0, MOST_SHOWN),
  })
  const headers = { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' }
  return new Response(body, { headers })
}

/** What changed in the record as entries. */
export async function readChangeEntries(words: EntryWords, of: ChangesOf = null): Promise<FeedEntry[]> {
  return (await listChanges(MOST_SHOWN, of)).map((change) => changeEntry(change, words))
}

/** Who came to a higher level as entries. */
export async function readUrgentEntries(words: EntryWords, of: ChangesOf = null): Promise<FeedEntry[]> {
  return (await listUrgentChanges(today(), MOST_SHOWN, of)).map((change) => urgentEntry(change, words))
}
