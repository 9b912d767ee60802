import { dayOf, daysInMonth, formatDay, civilOf, type Day } from './day'
import type { VagueDate } from './day-span'
import { parseWithLibrary } from './edtf-slow'
import type { DateParse, DatePart } from './edtf-part'

const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/

/**
 * Reads an EDTF level 1 date (ISO 8601-2) as a case records it: a day, month, year, unspecified digits
 * or a season with the qualifiers `?`, `~` and `%`; `A/B` (one day in between, never a start and an end);
 * `..X` or `../X` (on or before); `X..` or `X/..` (on or after). Qualifiers set flags and widen nothing.
 * The text is kept as it was meant. Any other text gives the reason why it is refused.
 */
export function parseEdtf(text: string): DateParse {
  const edtf = text.trim()
  if (edtf === '..' || edtf === '../..' || edtf === '/') return refuse('no_bound')
  if (edtf.startsWith('..')) return before(edtf, edtf.slice(edtf.startsWith('../') ? 3 : 2))
  if (edtf.endsWith('..')) return after(edtf, edtf.slice(0, edtf.endsWith('/..') ? -3 : -2))
  const slash = edtf.indexOf('/')
  if (slash >= 0) return between(edtf, edtf.slice(0, slash), edtf.slice(slash + 1))
  const part = parsePart(edtf)
  return 'reason' in part ? refuse(part.reason) : { ok: true, date: { edtf, ...part } }
}

function before(edtf: string, text: string): DateParse {
  const part = parsePart(text)
  return 'reason' in part
    ? refuse(part.reason)
    : { ok: true, date: { ...part, edtf, earliest: null, precision: 'before' } }
}

function after(edtf: string, text: string): DateParse {
  const part = parsePart(text)
  return 'reason' in part
    ? refuse(part.reason)
    : { ok: true, date: { ...part, edtf, latest: null, precision: 'after' } }
}

function between(edtf: string, from: string, to: string): DateParse {
  const [first, last] = [parsePart(from), parsePart(to)]
  if ('reason' in first) return refuse(first.reason)
  if ('reason' in last) return refuse(last.reason)
  if (first.earliest > last.latest) return refuse('ends_before_it_begins')
  return {
    ok: true,
    date: {
      edtf,
      earliest: first.earliest,
      latest: last.latest,
      precision: 'interval',
      approximate: first.approximate || last.approximate,
      uncertain: first.uncertain || last.uncertain,
    },
  }
}

/** The plain forms by a path of ours (the library needs 0.2 ms a date), all others by the library. */
function parsePart(text: string): DatePart | { reason: string } {
  return parsePlain(text) ?? parseWithLibrary(text)
}

function parsePlain(text: string): DatePart | { reason: string } | null {
  const match = PLAIN.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  // A season, which has the form of a month, is the library's.
  if (month >= 21 && month <= 24 && match[3] === undefined) return null
  if (year < 1 || month < 1 || month > 12) return { reason: 'not_a_date' }
  // The library takes 29 February of any year.
  if (day < 1 || day > daysInMonth(year, month)) return { reason: 'no_such_day' }
  const first = dayOf(year, month, day)
  const flags = { approximate: match[4] === '~' || match[4] === '%', uncertain: match[4] === '?' || match[4] === '%' }
  if (match[3]) return { earliest: first, latest: first, precision: 'day', ...flags }
  const monthEnd = dayOf(year, month, daysInMonth(year, month))
  if (match[2]) return { earliest: first, latest: monthEnd, precision: 'month', ...flags }
  return { earliest: first, latest: dayOf(year, 12, 31), precision: 'year', ...flags }
}

function refuse(reason: string): DateParse {
  return { ok: false, reason }
}

/**
 * A vague date for a derived span, in the shortest EDTF that says exactly these days: a day, a month, a
 * year, an interval, or open at one end. Throws a RangeError where both ends are open or in the wrong order.
 */
export function spanBetween(earliest: Day | null, latest: Day | null): VagueDate {
  const flags = { earliest, latest, approximate: false, uncertain: false }
  if (earliest === null && latest === null) throw new RangeError('a span needs a bound')
  if (latest === null && earliest !== null) return { ...flags, edtf: `${formatDay(earliest)}..`, precision: 'after' }
  if (latest === null) throw new RangeError('a span needs a bound')
  if (earliest === null) return { ...flags, edtf: `..${formatDay(latest)}`, precision: 'before' }
  if (earliest > latest) throw new RangeError('a span ends before it begins')
  return { ...flags, ...writeClosed(earliest, latest) }
}

function writeClosed(earliest: Day, latest: Day): Pick<VagueDate, 'edtf' | 'precision'> {
  const [first, last] = [civilOf(earliest), civilOf(latest)]
  const text = formatDay(earliest)
  if (earliest === latest) return { edtf: text, precision: 'day' }
  const whole = first.year === last.year && first.day === 1 && last.day === daysInMonth(last.year, last.month)
  if (whole && first.month === last.month) return { edtf: text.slice(0, 7), precision: 'month' }
  if (whole && first.month === 1 && last.month === 12) return { edtf: text.slice(0, 4), precision: 'year' }
  return { edtf: `${text}/${formatDay(latest)}`, precision: 'interval' }
}
