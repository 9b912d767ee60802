import type { Day } from '@/lib/domain/dates/day'
import { monthStartsTo } from '@/lib/domain/statistics/month-starts'

const MONTHS = 12

/** The day from which a year up to a day is told: the first of a month, as the public statistic is. */
export function firstShownDay(asOf: Day): Day {
  return monthStartsTo(asOf, MONTHS, 'gregorian')[0] ?? asOf
}
