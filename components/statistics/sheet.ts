import type { ChartSpec } from '@/components/charts/chart-spec'
import type { BoundedCount, PlaceName, StatisticId } from '@/lib/domain/statistics/statistics'
import type { MonthCalendar } from '@/lib/domain/statistics/month-starts'
import type { Day } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { Translate } from '@/lib/i18n/translate'

/** One statistic as a reader gets it: the same words in the page, and in the picture that is saved. */
export interface Sheet {
  id: StatisticId
  /** What it shows. */
  sentence: string
  /** What one of its numbers is, and for which day. */
  unit: string
  /** What is not known. */
  unknown: string
  columns: readonly string[]
  rows: readonly SheetRow[]
  charts: readonly ChartSpec[]
}

export interface SheetRow {
  name: string
  cells: readonly string[]
  /** A sum, or the day itself. */
  isStrong?: boolean
}

/** The reader's words; `t` speaks the area `statistics`, `v` the vocabulary, `dates` the dates. */
export interface SheetWords {
  t: Translate
  v: Translate
  dates: Translate
  calendar: MonthCalendar
  /** What a prison is called in the reader's language. */
  prison: (prison: PlaceName) => string
}

/** A number in the reader's digits. */
export function sayNumber({ t }: SheetWords, n: number): string {
  return t('number', { n })
}

/** A count as bounds: "3", or "3–5". */
export function sayBounds({ t }: SheetWords, { certain, possible }: BoundedCount): string {
  return possible === 0 ? t('number', { n: certain }) : t('between', { least: certain, most: certain + possible })
}

/** A day in the reader's calendar. */
export function sayDay({ dates }: SheetWords, day: Day | string): string {
  return formatDayLong(day, dates)
}

/** What a place is called, known or not. */
export function sayPlace({ v, prison }: SheetWords, place: PlaceName | null): string {
  return place === null ? v('placeNotKnown') : prison(place)
}
