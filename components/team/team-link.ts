import { formatDay, type Day } from '@/lib/domain/dates/day'

/** For which day a page of the workspace is made; it may lie ahead. */
export interface TeamReading {
  asOf: Day
  today: Day
  /** Whether the address names the day: then every link on the page names it too. */
  pinned: boolean
}

type Query = Record<string, string | null | undefined>

/** The address of a page of the workspace on the reader's day; `path` begins with a slash, or is empty: the board. */
export function teamLink(reading: TeamReading, path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  if (reading.pinned) search.set('asOf', formatDay(reading.asOf))
  const text = search.toString()
  return `/team${path}${text === '' ? '' : `?${text}`}`
}
