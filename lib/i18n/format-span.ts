import type { Span } from '@/lib/domain/contract/span'
import { civilOf } from '@/lib/domain/dates/day'
import type { VagueDate } from '@/lib/domain/dates/day-span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { formatDayLong, formatMonth } from './format-day'
import type { Translate } from './translate'

const SEASON = /^\d{4}-(2[1-4])/

/**
 * A vague date as vague as it was meant: "5 April 2021", "about November 2020", "2020",
 * "5 April 2021 or earlier", "a day between 16 October 2020 and 5 April 2021"; "still going on" for
 * the end `..`. `t` speaks the area `dates`. A text that is no EDTF is said by its bounds.
 */
export function formatSpan(span: Span, t: Translate): string {
  if (span.edtf === '..') return t('ongoing')
  const parsed = parseEdtf(span.edtf)
  if (!parsed.ok) return formatBounds(span.earliest, span.latest, t)
  const { date } = parsed
  const plain = formatPlain(date, t)
  const about = date.approximate ? t('about', { date: plain }) : plain
  return date.uncertain ? t('uncertain', { date: about }) : about
}

/** A date as it is recorded, EDTF, in words; `t` speaks the area `dates`. */
export function formatEdtf(edtf: string, t: Translate): string {
  return formatSpan({ edtf, earliest: null, latest: null }, t)
}

function formatPlain(date: VagueDate, t: Translate): string {
  const { precision, earliest, latest } = date
  if (precision === 'before' || precision === 'after' || precision === 'interval' || earliest === null) {
    return formatBounds(earliest, latest, t)
  }
  const { year, month } = civilOf(earliest)
  if (precision === 'day') return formatDayLong(earliest, t)
  if (precision === 'month') return formatMonth(year, month, t)
  if (precision === 'season') return formatSeason(date.edtf, year, t)
  if (precision === 'year') return t('year', { year })
  if (precision === 'decade') return t('decade', { year })
  return formatBounds(earliest, latest, t)
}

function formatSeason(edtf: string, year: number, t: Translate): string {
  const season = SEASON.exec(edtf)?.[1]
  return season === undefined ? t('year', { year }) : t('seasonOfYear', { season: t(`season.${season}`), year })
}

type Bound = Parameters<typeof formatDayLong>[0] | null

function formatBounds(earliest: Bound, latest: Bound, t: Translate): string {
  if (earliest === null) return latest === null ? t('notKnown') : t('before', { date: formatDayLong(latest, t) })
  if (latest === null) return t('after', { date: formatDayLong(earliest, t) })
  if (earliest === latest) return formatDayLong(earliest, t)
  return t('oneDayBetween', { first: formatDayLong(earliest, t), last: formatDayLong(latest, t) })
}
