import { Date as ExtendedDate, parse } from 'edtf'
import { addDays, dayOf, type Day } from './day'
import type { Precision } from './day-span'
import type { DatePart } from './edtf-part'

const MS_A_DAY = 86_400_000
const YEARS = /^\d{4}|^\d{3}X|^\d{2}XX/

/**
 * Reads one EDTF level 1 date with the `edtf` package: the forms that are not plain, and the reference
 * that the fast path is held equal to. Times, years beyond four digits and level 2 are refused.
 */
export function parseWithLibrary(text: string): DatePart | { reason: string } {
  if (!YEARS.test(text) || text.startsWith('0000')) return { reason: 'not_a_date' }
  try {
    const { type, level } = parse(text, { level: 1 })
    if (level > 1 || (type !== 'Date' && type !== 'Season') || text.includes('T')) return { reason: 'not_a_date' }
    return type === 'Season' ? readSeason(text) : readDate(text)
  } catch {
    return { reason: 'not_a_date' }
  }
}

function readDate(text: string): DatePart {
  const date = new ExtendedDate(text)
  return {
    earliest: Math.floor(date.min / MS_A_DAY) as Day,
    latest: Math.floor(date.max / MS_A_DAY) as Day,
    precision: precisionOf(text),
    approximate: date.approximate.value > 0,
    uncertain: date.uncertain.value > 0,
  }
}

function precisionOf(text: string): Precision {
  const digits = text.replace(/[?~%]$/, '')
  if (/^\d\dXX/.test(digits)) return 'century'
  if (/^\d{3}X/.test(digits)) return 'decade'
  if (/^\d{4}(-XX)*$/.test(digits)) return 'year'
  return /^\d{4}-\d\d(-XX)?$/.test(digits) ? 'month' : 'day'
}

/**
 * A season names no months without a hemisphere, so it may be any day of its year; winter (24) may also
 * run into the two months after.
 */
function readSeason(text: string): DatePart {
  const year = Number(text.slice(0, 4))
  return {
    earliest: dayOf(year, 1, 1),
    latest: text.slice(5, 7) === '24' ? addDays(dayOf(year + 1, 3, 1), -1) : dayOf(year, 12, 31),
    precision: 'season',
    approximate: /[~%]$/.test(text),
    uncertain: /[?%]$/.test(text),
  }
}
