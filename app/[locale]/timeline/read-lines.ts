import type { TimelineView } from '@/components/axis/timeline-view'
import type { Reading } from '@/components/site/reading'
import { nameTimeline, tellPeople } from '@/lib/i18n/name-timeline'
import { decodeCursor } from '@/lib/open/case-cursor'
import { readTimeline, readTimelineOf } from '@/lib/open/read-timeline'
import { MOST_ON_TIMELINE } from '@/lib/open/timeline-query'
import { toFilter } from '../cases/read-filter'
import { readPlaceNames } from '../place-names'

/** The lines of a view and those that it compares, with prisons named in the reader's language. */
export async function readLines({ filters, compare, cursor }: TimelineView, { asOf, locale }: Reading) {
  const part = { limit: MOST_ON_TIMELINE, after: decodeCursor(cursor) }
  const [names, listing, compared] = await Promise.all([
    readPlaceNames(locale), readTimeline(toFilter(filters), asOf, part), readTimelineOf(compare, asOf),
  ])
  return {
    listing: { ...listing, lines: nameTimeline(listing.lines, names) }, compared: nameTimeline(compared, names),
    people: tellPeople([...listing.lines, ...compared], names, locale),
  }
}
