import { dateIn, firstOfMonth } from '@/lib/domain/dates/calendar'
import { addDays, type Day } from '@/lib/domain/dates/day'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'

/** A month, or the part of it that lies on an axis of days. */
export interface AxisMonth {
  year: number
  month: number
  first: Day
  last: Day
  /** Whether the axis shows the month's first day, which gets a tick. */
  begins: boolean
}

/** The months of a calendar that the days from `first` to `last` touch, cut to them, oldest first. */
export function monthsOn(first: Day, last: Day, calendar: Calendar): AxisMonth[] {
  const months: AxisMonth[] = []
  let start = first
  while (start <= last) {
    const { year, month, day } = dateIn(calendar, start)
    const next = firstOfMonth(calendar, year, month + 1)
    months.push({ year, month, first: start, last: next > last ? last : addDays(next, -1), begins: day === 1 })
    start = next
  }
  return months
}
