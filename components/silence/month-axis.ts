import { addDays, civilOf, dayOf, type Day } from '@/lib/domain/dates/day'

/** A month, or the part of it that lies on an axis of days. */
export interface AxisMonth {
  year: number
  month: number
  first: Day
  last: Day
  /** Whether the axis shows the month's first day, which gets a tick. */
  begins: boolean
}

/** The months that the days from `first` to `last` touch, cut to them, oldest first. */
export function monthsOn(first: Day, last: Day): AxisMonth[] {
  const months: AxisMonth[] = []
  let start = first
  while (start <= last) {
    const { year, month, day } = civilOf(start)
    const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
    months.push({ year, month, first: start, last: next > last ? last : addDays(next, -1), begins: day === 1 })
    start = next
  }
  return months
}
