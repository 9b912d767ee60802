import type { FilterValues } from '@/components/cases/case-filters'
import { formatDay } from '@/lib/domain/dates/day'
import type { Arrangement } from '@/lib/domain/timeline/arrange'
import type { DayWindow } from '@/lib/domain/timeline/window'

/** How many lines a page draws without a script. */
export const PAGE_LINES = 60

/** What an address asks a timeline to show. */
export interface TimelineView extends Arrangement {
  filters: FilterValues
  /** Null where the address names none: then one is chosen by what there is to see. */
  window: DayWindow | null
  /** After which case the lines begin, as the part before says it; empty for the most urgent. */
  cursor: string
  /** How many lines stand before the first that is drawn. */
  first: number
  /** The slugs of the cases that stand side by side: none, or up to two. */
  compare: string[]
}

/** The parameters that ask for a view again; what is as it would be anyway is left out. */
export function queryOf(view: TimelineView): Record<string, string> {
  const { filters, grouping, ordering, window, cursor, first, compare } = view
  const parameters = {
    ...filters,
    group: grouping === 'prison' ? '' : grouping,
    order: ordering === 'urgency' ? '' : ordering,
    from: window === null ? '' : formatDay(window.from),
    to: window === null ? '' : formatDay(window.to),
    cursor,
    first: first === 0 ? '' : String(first),
    compare: compare.join(','),
  }
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''))
}
