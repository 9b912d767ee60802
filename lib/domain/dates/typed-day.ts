import { withLatinDigits } from '../latin-digits'
import { dayOf, daysInMonth, formatDay } from './day'
import { fromSolarHijri } from './solar-hijri'

/** Years below this are of the Solar Hijri calendar. */
const FIRST_GREGORIAN = 1900
const LAST = 2200

/**
 * The day of `2026-12-10`, as browsers send it, and of `1405/9/19` in Latin or Persian digits, as `YYYY-MM-DD`; null
 * for what is no day between 1900 and 2200.
 */
export function readTypedDay(text: string): string | null {
  const found = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(withLatinDigits(text.trim()))
  if (!found) return null
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number)
  if (year >= FIRST_GREGORIAN) {
    const isDay = year < LAST && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    return isDay ? formatDay(dayOf(year, month, day)) : null
  }
  const solar = year >= FIRST_GREGORIAN - 621 && year < LAST - 621 ? fromSolarHijri(year, month, day) : null
  return solar === null ? null : formatDay(solar)
}
