import { dayOf, daysInMonth, formatDay, type Day } from '../day'
import { parseEdtf } from '../edtf'
import { daysInSolarMonth, fromSolarHijri } from '../solar-hijri'
import type { Part } from './part'
import type { Calendar, Refusal } from './typed-reading'

/** The days of a date in whole units. `edtf` says exactly these; `fuzzy`: it begins and ends somewhere within them. */
export interface Extent {
  first: Day
  last: Day
  edtf: string
  fuzzy: boolean
}

/** Years that a record can speak of, and the Solar Hijri years that lie wholly within them. */
const YEARS: Readonly<Record<Calendar, readonly [number, number]>> = {
  gregorian: [1800, 2200],
  solar_hijri: [1179, 1578],
}

/** The calendar that a year of four digits belongs to by its size; null where it is in neither. */
export function calendarOfYear(year: number): Calendar | null {
  if (isInRange('gregorian', year)) return 'gregorian'
  return isInRange('solar_hijri', year) ? 'solar_hijri' : null
}

/** Whether a day lies in the years that a record can speak of, 1800 to 2200. */
export function isDayInRange(day: Day): boolean {
  return day >= dayOf(YEARS.gregorian[0], 1, 1) && day <= dayOf(YEARS.gregorian[1], 12, 31)
}

function isInRange(calendar: Calendar, year: number): boolean {
  return year >= YEARS[calendar][0] && year <= YEARS[calendar][1]
}

/**
 * The extent of what a part names in a year of a calendar. EDTF is Gregorian: a month, season or year of the
 * Solar Hijri calendar becomes the interval of its Gregorian days (one day in between).
 */
export function extentOf(part: Part, calendar: Calendar, year: number): Extent | Refusal {
  const last = part.throughYear ?? (part.decade ? year + 9 : year)
  if (!isInRange(calendar, year) || !isInRange(calendar, last)) return { refused: 'year_out_of_range' }
  if (part.month !== undefined && (part.month < 1 || part.month > 12)) return { refused: 'no_such_month' }
  return calendar === 'gregorian' ? gregorianExtent(part, year) : solarExtent(part, year, last)
}

function gregorianExtent(part: Part, year: number): Extent | Refusal {
  const parsed = parseEdtf(writeGregorian(part, year))
  const { month, day } = part
  // The edtf package takes 29 February in any year.
  if (month !== undefined && day !== undefined && day > daysInMonth(year, month)) return { refused: 'no_such_day' }
  if (!parsed.ok) return { refused: 'no_such_day' }
  const { earliest, latest, edtf } = parsed.date
  if (earliest === null || latest === null) return { refused: 'no_such_day' }
  return { first: earliest, last: latest, edtf, fuzzy: part.season !== undefined }
}

function writeGregorian({ throughYear, decade, season, month, day }: Part, year: number): string {
  if (throughYear !== undefined) return `${year}/${throughYear}`
  if (decade) return `${String(year).slice(0, 3)}X`
  if (season !== undefined) return `${year}-${20 + season}`
  if (month === undefined) return String(year)
  const months = `${year}-${String(month).padStart(2, '0')}`
  return day === undefined ? months : `${months}-${String(day).padStart(2, '0')}`
}

function solarExtent({ season, month, day }: Part, year: number, lastYear: number): Extent | Refusal {
  const firstMonth = month ?? (season === undefined ? 1 : season * 3 - 2)
  const lastMonth = month ?? (season === undefined ? 12 : season * 3)
  const first = fromSolarHijri(year, firstMonth, day ?? 1)
  const last = fromSolarHijri(lastYear, lastMonth, day ?? daysInSolarMonth(lastYear, lastMonth))
  if (first === null || last === null) return { refused: 'no_such_day' }
  const edtf = first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`
  return { first, last, edtf, fuzzy: false }
}
