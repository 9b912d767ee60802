import { dateIn } from '@/lib/domain/dates/calendar'
import { isSolarKnown } from '@/lib/domain/dates/solar-hijri'
import { parseDay, weekdayOf, type Day } from '@/lib/domain/dates/day'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'
import { calendarOf } from './calendar-of'
import type { Translate } from './translate'

/** Where the names of the months of a calendar stand in the area `dates`. */
const MONTHS = { gregorian: 'gregorian', solar_hijri: 'solar' } as const

/**
 * A civil day in the words of the language and in its calendar, as in "5 April 2021" or «۱۶ فروردین ۱۴۰۰»; `t` speaks
 * the area `dates`. Takes a Day or `YYYY-MM-DD`; throws a RangeError for a text that is no day.
 */
export function formatDayLong(day: Day | string, t: Translate): string {
  return formatDayIn(calendarOf(t), day, t)
}

/** The same with its weekday, as in "Monday 5 April 2021". */
export function formatDayFull(day: Day | string, t: Translate): string {
  return t('weekdayAndDay', { weekday: t(`weekday.${weekdayOf(toDay(day))}`), day: formatDayLong(day, t) })
}

/** The day in the calendar that the language does not count in first, as in "16 Farvardin 1400". */
export function formatOtherDay(day: Day | string, t: Translate): string {
  return formatDayIn(calendarOf(t) === 'gregorian' ? 'solar_hijri' : 'gregorian', day, t)
}

/** The day in one calendar; in the Gregorian one where the Solar Hijri one is not known. */
export function formatDayIn(calendar: Calendar, day: Day | string, t: Translate): string {
  const known = isSolarKnown(toDay(day)) ? calendar : 'gregorian'
  const { year, month, day: dayOfMonth } = dateIn(known, toDay(day))
  return t('day', { day: dayOfMonth, month: formatMonthName(known, month, t), year })
}

/** A month of a calendar with its year, as in "November 2020"; `month` is 1–12. */
export function formatMonth(calendar: Calendar, year: number, month: number, t: Translate): string {
  return t('month', { month: formatMonthName(calendar, month, t), year })
}

/** The name of a month of a calendar, 1–12; only Gregorian months have short names. */
export function formatMonthName(
  calendar: Calendar, month: number, t: Translate, length: 'long' | 'short' = 'long',
): string {
  return t(length === 'short' && calendar === 'gregorian' ? `gregorianShort.${month}` : `${MONTHS[calendar]}.${month}`)
}

function toDay(day: Day | string): Day {
  if (typeof day !== 'string') return day
  const parsed = parseDay(day)
  if (parsed === null) throw new RangeError(`not a civil day: ${day}`)
  return parsed
}
