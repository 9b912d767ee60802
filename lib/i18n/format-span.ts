import type { Span } from '@/lib/domain/contract/span'
import { solarUnitOf } from '@/lib/domain/dates/calendar'
import type { VagueDate } from '@/lib/domain/dates/day-span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { calendarOf } from './calendar-of'
import { formatDayLong, formatOtherDay } from './format-day'
import { formatGregorianUnit, formatSolarUnit } from './format-unit'
import type { Translate } from './translate'

/**
 * A vague date as vague as it was meant, in the calendar of the language first: "5 April 2021", "about November 2020",
 * "2020", "5 April 2021 or earlier", "a day between 16 October 2020 and 5 April 2021"; «حدود آبان یا آذر ۱۳۹۹
 * (نوامبر ۲۰۲۰)» where the days are those of a unit of the other calendar; "still going on" for the end `..`.
 * `t` speaks the area `dates`. A text that is no EDTF is said by its bounds.
 */
export function formatSpan(span: Span, t: Translate): string {
  return say(span, t, (day) => formatDayLong(day, t))
}

/** The same with the other calendar beside a known day, where the language does not count in Gregorian days. */
export function formatSpanInBoth(span: Span, t: Translate): string {
  if (calendarOf(t) === 'gregorian') return formatSpan(span, t)
  return say(span, t, (day) => t('beside', { date: formatDayLong(day, t), other: formatOtherDay(day, t) }))
}

/** A date as it is recorded, EDTF, in words; `t` speaks the area `dates`. */
export function formatEdtf(edtf: string, t: Translate): string {
  return formatSpan({ edtf, earliest: null, latest: null }, t)
}

type DayText = (day: Parameters<typeof formatDayLong>[0]) => string

function say(span: Span, t: Translate, dayText: DayText): string {
  if (span.edtf === '..') return t('ongoing')
  const parsed = parseEdtf(span.edtf)
  if (!parsed.ok) return formatBounds(span.earliest, span.latest, t, dayText)
  const { date } = parsed
  const plain = formatPlain(date, t, dayText)
  const about = date.approximate ? t(date.precision === 'day' ? 'aboutDay' : 'about', { date: plain }) : plain
  return date.uncertain ? t('uncertain', { date: about }) : about
}

function formatPlain(date: VagueDate, t: Translate, dayText: DayText): string {
  const { precision, earliest, latest } = date
  if (earliest === null || latest === null) return formatBounds(earliest, latest, t, dayText)
  if (precision === 'interval') {
    const unit = solarUnitOf(earliest, latest)
    return unit === null ? formatBounds(earliest, latest, t, dayText) : formatSolarUnit(unit, earliest, latest, t)
  }
  return formatGregorianUnit(date, earliest, latest, t) ?? formatBounds(earliest, latest, t, dayText)
}

type Bound = Parameters<DayText>[0] | null

/** Of a day alone the words may want an article, which the bounds of a span have in their own sentence. */
function formatBounds(earliest: Bound, latest: Bound, t: Translate, dayText: DayText): string {
  if (earliest === null) return latest === null ? t('notKnown') : t('before', { date: formatDayLong(latest, t) })
  if (latest === null) return t('after', { date: formatDayLong(earliest, t) })
  if (earliest === latest) return t('oneDay', { date: dayText(earliest) })
  return t('oneDayBetween', { first: formatDayLong(earliest, t), last: formatDayLong(latest, t) })
}
