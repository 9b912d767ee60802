import { addDays, formatDay, weekdayOf } from '../day'
import { candidateYears } from './candidate-years'
import { calendarOfYear, extentOf, isDayInRange, type Extent } from './extent'
import type { Part } from './part'
import type { AskReason, Because, Calendar, Refusal, RefusalReason, TypingContext } from './typed-reading'

/** One date that a part may mean; `asks` if it may not be taken unasked. */
export interface Candidate {
  calendar: Calendar
  part: Part
  extent: Extent
  because: Because
  asks: AskReason | null
}

/** What several ways of reading come to; `refused` says why, where they come to nothing. */
export interface Found<T> {
  found: T[]
  refused: RefusalReason
}

/** Years offered where none was typed. */
const OFFERED = 3

/** Every date that the ways to take one part may mean. */
export function candidatesOf(parts: readonly Part[], context: TypingContext): Found<Candidate> {
  return gather(parts.map((part) => candidatesOfPart(part, parts.length > 1, context)))
}

/** Joins what was found; the first refusal stands for all. */
export function gather<T>(results: readonly Found<T>[]): Found<T> {
  const refused = results.find(({ found }) => found.length === 0)?.refused ?? 'not_a_date'
  return { found: results.flatMap(({ found }) => found), refused }
}

function candidatesOfPart(part: Part, isOneOfSeveral: boolean, context: TypingContext): Found<Candidate> {
  if (part.relativeDays !== undefined) return relativeDay(part, part.relativeDays, context)
  if (part.day !== undefined && part.month === undefined) return { found: [], refused: 'month_missing' }
  if (part.weekday !== undefined && part.day === undefined) return { found: [], refused: 'not_a_date' }
  const years = candidateYears(part, context)
  if ('refused' in years) return { found: [], refused: years.refused }
  const tried = years.choices.map(({ calendar, year }) => ({ calendar, year, ...fit(part, calendar, year, context) }))
  const found = tried.flatMap(({ calendar, year, extent }): Candidate[] => {
    if (!extent) return []
    const because = isOneOfSeveral && part.because !== 'as_written' ? part.because : years.because
    const asks = part.throughYear === undefined ? years.asks : 'month_or_years'
    return [{ calendar, part: { ...part, calendar, year }, extent, because, asks }]
  })
  const refused = tried.find((one) => one.refused !== undefined)?.refused ?? 'not_a_date'
  return { found: years.asks === 'year_missing' ? offer(found) : found, refused }
}

type Fit = { extent?: Extent } & Partial<Refusal>

function fit(part: Part, calendar: Calendar, year: number, context: TypingContext): Fit {
  const extent = extentOf(part, calendar, year)
  if ('refused' in extent) return extent
  if (part.weekday !== undefined && weekdayOf(extent.first) !== part.weekday) return { refused: 'weekday_differs' }
  const yearIsTyped = part.year !== undefined || part.shortYear !== undefined
  if (!yearIsTyped && extent.first > context.today) return { refused: 'no_such_day' }
  if (part.year !== undefined && part.year !== year && !meets(extent, part.year)) return { refused: 'no_such_day' }
  return { extent }
}

/** Whether some of it lies in a year of the other calendar. */
function meets(extent: Extent, year: number): boolean {
  const calendar = calendarOfYear(year)
  const whole = calendar && extentOf({ because: 'as_written' }, calendar, year)
  return whole !== null && 'first' in whole && whole.first <= extent.last && extent.first <= whole.last
}

function offer(found: readonly Candidate[]): Candidate[] {
  return found.filter((one, index) => {
    const earlier = found.slice(0, index).filter(({ calendar }) => calendar === one.calendar)
    return earlier.length < OFFERED
  })
}

function relativeDay(part: Part, days: number, { calendar, today }: TypingContext): Found<Candidate> {
  const day = addDays(today, days)
  if (!isDayInRange(day)) return { found: [], refused: 'year_out_of_range' }
  if (part.weekday !== undefined && weekdayOf(day) !== part.weekday) return { found: [], refused: 'weekday_differs' }
  const extent = { first: day, last: day, edtf: formatDay(day), fuzzy: false }
  const found = { calendar: calendar ?? 'gregorian', part, extent, because: part.because, asks: null }
  return { found: [found], refused: 'not_a_date' }
}
