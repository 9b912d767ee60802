import { addDays, civilOf, dayOf, type CivilDate, type Day } from './day'
import { fromSolarHijri, isSolarKnown, toSolarHijri } from './solar-hijri'
import type { Calendar } from './typed/typed-reading'

/** Year, month 1–12 and day of the month in a calendar; the Solar Hijri one is known from 622 to 3798. */
export function dateIn(calendar: Calendar, day: Day): CivilDate {
  return calendar === 'gregorian' ? civilOf(day) : toSolarHijri(day)
}

/** The first day of a month of a calendar; `month` may count on past 12, into the years after. */
export function firstOfMonth(calendar: Calendar, year: number, month: number): Day {
  const [inYear, inMonth] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1]
  const day = calendar === 'gregorian' ? dayOf(inYear, inMonth, 1) : fromSolarHijri(inYear, inMonth, 1)
  if (day === null) throw new RangeError(`no such month: ${calendar} ${inYear}-${inMonth}`)
  return day
}

/** Days in whole units of the Solar Hijri calendar; `season` 1 is spring, which begins with the year. */
export type SolarUnit =
  | { unit: 'month'; year: number; month: number }
  | { unit: 'season'; year: number; season: number }
  | { unit: 'year'; year: number }
  | { unit: 'decade'; year: number }

const MONTHS_OF = { month: 1, season: 3, year: 12, decade: 120 } as const
const LONGEST_DAYS = 3_660
const UNITS = ['month', 'season', 'year', 'decade'] as const

/**
 * The month, season, year or decade of the Solar Hijri calendar that begins and ends on exactly these days; null
 * where there is none. A date of that calendar is recorded as the Gregorian days of its unit (typed/extent.ts).
 */
export function solarUnitOf(earliest: Day, latest: Day): SolarUnit | null {
  // The longest unit that may begin on a day must be known to its end.
  if (!isSolarKnown(earliest) || !isSolarKnown(addDays(earliest, LONGEST_DAYS))) return null
  const { year, month, day } = toSolarHijri(earliest)
  if (day !== 1) return null
  const unit = UNITS.find((one) => addDays(firstOfMonth('solar_hijri', year, month + MONTHS_OF[one]), -1) === latest)
  if (unit === 'month') return { unit, year, month }
  if (unit === 'season') return month % 3 === 1 ? { unit, year, season: (month + 2) / 3 } : null
  if (unit === 'year') return month === 1 ? { unit, year } : null
  return unit === 'decade' && month === 1 && year % 10 === 0 ? { unit, year } : null
}
