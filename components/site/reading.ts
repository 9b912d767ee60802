import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Locale } from '@/lib/i18n/locales'

/** For whom and for which day a page is made. Everything that a link must carry on. */
export interface Reading {
  locale: Locale
  asOf: Day
  /** The newest day that may be asked for. */
  today: Day
  /** Whether the address names the day: then every link on the page names it too. */
  pinned: boolean
  /** Where the site is reached, "https://…", for what leaves it: a shared link, data for search engines. */
  origin?: string
}

/** The whole address of a page, as it is passed on; a path where the origin is not told. */
export function addressOf(reading: Reading, path: string): string {
  return `${reading.origin ?? ''}${linkTo(reading, path)}`
}

type Query = Record<string, string | null | undefined>

/**
 * The address of a page in the reader's language and on the reader's day; `path` begins with a slash and
 * has no language ("/cases"), or is empty for the first page. Empty query values are left out.
 */
export function linkTo(reading: Reading, path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  if (reading.pinned) search.set('asOf', formatDay(reading.asOf))
  const text = search.toString()
  return `/${reading.locale}${path}${text === '' ? '' : `?${text}`}`
}
