import { civilOf, parseDay, weekdayOf, type Day } from '@/lib/domain/dates/day'
import { toSolarHijri } from '@/lib/domain/dates/solar-hijri'
import type { Translate } from './translate'

/**
 * A civil day in the words of the language, as in "5 April 2021"; `t` speaks the area `dates`.
 * Takes a Day or `YYYY-MM-DD`; throws a RangeError for a text that is no day.
 */
export function formatDayLong(day: Day | string, t: Translate): string {
  const { year, month, day: dayOfMonth } = civilOf(toDay(day))
  return t('day', { day: dayOfMonth, month: t(`gregorian.${month}`), year })
}

/** The same with its weekday, as in "Monday 5 April 2021". */
export function formatDayFull(day: Day | string, t: Translate): string {
  return t('weekdayAndDay', { weekday: t(`weekday.${weekdayOf(toDay(day))}`), day: formatDayLong(day, t) })
}

/** The day in the Solar Hijri calendar, as in "16 Farvardin 1400"; valid from 622 to 3798 (jalaali-js). */
export function formatSolarDay(day: Day | string, t: Translate): string {
  const solar = toSolarHijri(toDay(day))
  return t('day', { day: solar.day, month: t(`solar.${solar.month}`), year: solar.year })
}

/** A month of the Gregorian calendar, as in "November 2020"; `month` is 1–12. */
export function formatMonth(year: number, month: number, t: Translate): string {
  return t('month', { month: t(`gregorian.${month}`), year })
}

function toDay(day: Day | string): Day {
  if (typeof day !== 'string') return day
  const parsed = parseDay(day)
  if (parsed === null) throw new RangeError(`not a civil day: ${day}`)
  return parsed
}
