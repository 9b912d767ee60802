import { parseDay } from '../day'
import { parseEdtf } from '../edtf'
import { isDayInRange } from './extent'
import type { Reading, TypedReading } from './typed-reading'

const SEASON_OR_YEARS = /^(\d{2})(\d{2})-(2[1-4])([?~%]?)$/

/**
 * Reads a folded text that is EDTF as recorded, in the years 1800 to 2200; null for any other, 1399-08 among
 * them, which its size tells from Gregorian. `2020-21` is the spring of 2020, but people mean two years by it.
 */
export function readEdtf(folded: string): TypedReading | null {
  const parsed = parseEdtf(folded.toUpperCase())
  if (!parsed.ok) return null
  const { date } = parsed
  // The edtf package takes 29 February in any year.
  if (folded.match(/\d{4}-\d\d-\d\d/g)?.some((day) => parseDay(day) === null)) return null
  if (![date.earliest, date.latest].every((day) => day === null || isDayInRange(day))) return null
  const asSeason: Reading = { date, calendar: 'gregorian', because: 'number_is_season' }
  const [, century, year, season, sign = ''] = SEASON_OR_YEARS.exec(folded) ?? []
  if (century !== undefined && year !== undefined && season !== undefined && season > year) {
    const years = parseEdtf(`${century}${year}${sign}/${century}${season}${sign}`)
    const asYears: Reading[] = years.ok ? [{ date: years.date, calendar: 'gregorian', because: 'span_of_years' }] : []
    return { kind: 'ask', readings: [...asYears, asSeason], reason: 'season_or_years' }
  }
  return { kind: 'read', date, calendar: 'gregorian' }
}
