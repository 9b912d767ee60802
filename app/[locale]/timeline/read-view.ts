import type { TimelineView } from '@/components/axis/timeline-view'
import { parseToldDay } from '@/lib/domain/dates/as-of'
import type { Day } from '@/lib/domain/dates/day'
import { GROUPINGS, ORDERINGS } from '@/lib/domain/timeline/arrange'
import { fitWindow, type DayWindow } from '@/lib/domain/timeline/window'
import { MOST_ON_TIMELINE } from '@/lib/open/timeline-query'
import { readFilterValues } from '../cases/read-filter'
import { firstOf, type SearchParams } from '../open-page'

const MOST_COMPARED = 2

/** The view that an address asks for; what it asks for wrongly counts as not asked for. */
export function readView(search: SearchParams, asOf: Day): TimelineView {
  return {
    filters: readFilterValues(search),
    grouping: GROUPINGS.find((grouping) => grouping === firstOf(search.group)) ?? 'prison',
    ordering: ORDERINGS.find((ordering) => ordering === firstOf(search.order)) ?? 'urgency',
    window: readWindow(search, asOf),
    cursor: firstOf(search.cursor),
    first: readNumber(firstOf(search.first)),
    compare: readSlugs(search.compare),
  }
}

function readWindow(search: SearchParams, asOf: Day): DayWindow | null {
  const [from, to] = [parseToldDay(firstOf(search.from)), parseToldDay(firstOf(search.to))]
  return from === null || to === null || from > to ? null : fitWindow({ from, to }, asOf)
}

function readNumber(text: string): number {
  return /^\d{1,4}$/.test(text) ? Math.min(Number(text), MOST_ON_TIMELINE) : 0
}

/** As the boxes of a form send them, one parameter each, or as a link does, parted by a comma. */
function readSlugs(value: string | string[] | undefined): string[] {
  const texts = [value ?? []].flat().flatMap((text) => text.split(',')).map((text) => text.trim())
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, MOST_COMPARED)
}
