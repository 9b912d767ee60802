import { isValidJalaaliDate, jalaaliMonthLength, toGregorian, toJalaali } from 'jalaali-js'
import { civilOf, dayOf, type CivilDate, type Day } from './day'

/** The days of the years 1 to 3176: of later ones it is not known which are leap years. */
const [FIRST, LAST] = [dayOf(622, 3, 22), dayOf(3797, 12, 31)]

/** Whether the Solar Hijri calendar is known for a day. */
export function isSolarKnown(day: Day): boolean {
  return day >= FIRST && day <= LAST
}

/**
 * The day in the Solar Hijri calendar, by jalaali-js: `month` 1 is Farvardin, 12 Esfand.
 * Throws a RangeError before the year 622 and after 3798, where the calendar's leap years are not known.
 */
export function toSolarHijri(day: Day): CivilDate {
  const { year, month, day: dayOfMonth } = civilOf(day)
  const solar = toJalaali(year, month, dayOfMonth)
  return { year: solar.jy, month: solar.jm, day: solar.jd }
}

/** The civil day of a Solar Hijri date; null for one that does not exist, such as 30 Esfand of a common year. */
export function fromSolarHijri(year: number, month: number, day: number): Day | null {
  if (![year, month, day].every(Number.isInteger) || !isValidJalaaliDate(year, month, day)) return null
  const { gy, gm, gd } = toGregorian(year, month, day)
  return dayOf(gy, gm, gd)
}

/** Days in a month of the Solar Hijri calendar; `month` is 1–12. */
export function daysInSolarMonth(year: number, month: number): number {
  return jalaaliMonthLength(year, month)
}
