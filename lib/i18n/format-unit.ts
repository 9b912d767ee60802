import { dateIn, type SolarUnit } from '@/lib/domain/dates/calendar'
import type { CivilDate, Day } from '@/lib/domain/dates/day'
import { isSolarKnown } from '@/lib/domain/dates/solar-hijri'
import type { VagueDate } from '@/lib/domain/dates/day-span'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'
import { calendarOf } from './calendar-of'
import { formatDayIn, formatMonth, formatMonthName } from './format-day'
import type { Translate } from './translate'

const SEASON = /^(\d{4})-(2[1-4])/
/** EDTF counts the seasons from 21. */
const BEFORE_SPRING = 20

/**
 * A month, season, year or decade of the Gregorian calendar; null for anything else. Where the language counts in the
 * other calendar, that comes first: «آبان یا آذر ۱۳۹۹ (نوامبر ۲۰۲۰)». A season names no days, and stays as it is.
 */
export function formatGregorianUnit(
  { precision, edtf }: VagueDate, earliest: Day, latest: Day, t: Translate,
): string | null {
  const { year, month } = dateIn('gregorian', earliest)
  const isOther = calendarOf(t) !== 'gregorian' && isSolarKnown(earliest) && isSolarKnown(latest)
  if (precision === 'month') {
    const plain = formatMonth('gregorian', year, month, t)
    return isOther ? t('beside', { date: formatMonths(earliest, latest, t), other: plain }) : plain
  }
  if (precision === 'year') {
    return isOther ? t('beside', { date: formatYears(earliest, latest, t), other: t('gregorianYear', { year }) }) : t('year', { year })
  }
  const words = precision === 'decade' ? t('decade', { year }) : precision === 'season' ? formatSeason(edtf, year, t) : null
  return words !== null && isOther ? t('ofGregorian', { date: words }) : words
}

/**
 * A unit of the Solar Hijri calendar, with its Gregorian days beside: "Aban 1399 (22 October 2020 to 20 November
 * 2020)"; in a language of that calendar with its Gregorian months or years: «آبان ۱۳۹۹ (اکتبر یا نوامبر ۲۰۲۰)».
 */
export function formatSolarUnit(unit: SolarUnit, earliest: Day, latest: Day, t: Translate): string {
  return t('beside', { date: nameOf(unit, t), other: gregorianOf(unit, earliest, latest, t) })
}

function nameOf(unit: SolarUnit, t: Translate): string {
  if (unit.unit === 'month') return formatMonth('solar_hijri', unit.year, unit.month, t)
  if (unit.unit === 'season') return seasonOfYear(BEFORE_SPRING + unit.season, unit.year, t)
  return t(unit.unit, { year: unit.year })
}

function gregorianOf({ unit }: SolarUnit, earliest: Day, latest: Day, t: Translate): string {
  if (calendarOf(t) === 'gregorian') {
    return t('range', { first: formatDayIn('gregorian', earliest, t), last: formatDayIn('gregorian', latest, t) })
  }
  const [first, last] = [dateIn('gregorian', earliest), dateIn('gregorian', latest)]
  if (unit === 'month') return joinMonths('either', 'gregorian', first, last, t)
  if (unit === 'season') return joinMonths('range', 'gregorian', first, last, t)
  const ends = { first: t('year', { year: first.year }), last: t('gregorianYear', { year: last.year }) }
  return t(unit === 'year' ? 'either' : 'range', ends)
}

/** The Solar Hijri months that a Gregorian month touches: «آبان یا آذر ۱۳۹۹». */
function formatMonths(earliest: Day, latest: Day, t: Translate): string {
  return joinMonths('either', 'solar_hijri', dateIn('solar_hijri', earliest), dateIn('solar_hijri', latest), t)
}

/** The two months that days begin and end in; their year is said once, where it is one. */
function joinMonths(key: 'either' | 'range', calendar: Calendar, first: CivilDate, last: CivilDate, t: Translate): string {
  const begin = first.year === last.year
    ? formatMonthName(calendar, first.month, t, 'short')
    : formatMonth(calendar, first.year, first.month, t)
  return t(key, { first: begin, last: formatMonth(calendar, last.year, last.month, t) })
}

function formatYears(earliest: Day, latest: Day, t: Translate): string {
  const [first, last] = [dateIn('solar_hijri', earliest), dateIn('solar_hijri', latest)]
  return t('either', { first: t('year', { year: first.year }), last: t('year', { year: last.year }) })
}

function formatSeason(edtf: string, year: number, t: Translate): string {
  const season = SEASON.exec(edtf)?.[2]
  return season === undefined ? t('year', { year }) : seasonOfYear(Number(season), year, t)
}

function seasonOfYear(season: number, year: number, t: Translate): string {
  return t('seasonOfYear', { season: t(`season.${season}`), year })
}
