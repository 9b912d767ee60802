declare const dayBrand: unique symbol

/**
 * A civil day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar.
 * Never an instant and never in a time zone: subtracting two gives whole days.
 */
export type Day = number & { readonly [dayBrand]: true }

/** Year, month 1–12 and day of the month of a civil day. */
export interface CivilDate {
  year: number
  month: number
  day: number
}

const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days in a month of the Gregorian calendar; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The day of a civil date that exists; throws a RangeError for one that does not. */
export function dayOf(year: number, month: number, day: number): Day {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`no such civil day: ${year}-${month}-${day}`)
  }
  // Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) as Day
}

/** The civil date of a day; the inverse of {@link dayOf}. */
export function civilOf(day: Day): CivilDate {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex + (monthIndex < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  }
}

/** Reads `YYYY-MM-DD`; null for any other text and for a day that does not exist, as in the year 0 of no calendar. */
export function parseDay(text: string): Day | null {
  const parts = DAY_TEXT.exec(text)
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayOf(year, month, day)
}

/** Writes a day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** The day `count` days later (earlier, if negative). */
export function addDays(day: Day, count: number): Day {
  return (day + count) as Day
}

/** 0 for Monday to 6 for Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}
