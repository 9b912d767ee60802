import { civilOf, dayOf, type Day } from '../dates/day'
import { addMonths } from '../dates/months'
import { fromSolarHijri, toSolarHijri } from '../dates/solar-hijri'

/** The calendar whose months a chart is cut by: that of its reader. */
export type MonthCalendar = 'gregorian' | 'solar_hijri'

/**
 * The first days of the month that holds a day and of the months before it, `count` in all, earliest first; fewer
 * where the calendar of years begins in between.
 */
export function monthStartsTo(asOf: Day, count: number, calendar: MonthCalendar): Day[] {
  const starts = Array.from({ length: count }, (_, back) => startOfMonth(asOf, back, calendar))
  return starts.filter((start) => start !== null).reverse()
}

function startOfMonth(asOf: Day, back: number, calendar: MonthCalendar): Day | null {
  if (calendar === 'solar_hijri') return startOfSolarMonth(asOf, back)
  const { year, month } = civilOf(asOf)
  return year * 12 + month - 1 - back < 12 ? null : addMonths(dayOf(year, month, 1), -back)
}

function startOfSolarMonth(asOf: Day, back: number): Day | null {
  const { year, month } = toSolarHijri(asOf)
  const index = year * 12 + month - 1 - back
  return index < 12 ? null : fromSolarHijri(Math.floor(index / 12), (index % 12) + 1, 1)
}

/** The days on which a series over months is counted: the first of each, and the day it ends with. */
export function countingDays(starts: readonly Day[], asOf: Day): Day[] {
  return starts.at(-1) === asOf ? [...starts] : [...starts, asOf]
}

/** The first days of the Gregorian months from that of one day to that of another, earliest first. */
export function monthStartsBetween(from: Day, to: Day): Day[] {
  const [first, last] = [civilOf(from), civilOf(to)]
  return monthStartsTo(to, (last.year - first.year) * 12 + last.month - first.month + 1, 'gregorian')
}
