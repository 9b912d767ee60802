import { civilOf, type Day } from '../day'
import { toSolarHijri } from '../solar-hijri'
import { calendarOfYear } from './extent'
import type { Part } from './part'
import type { AskReason, Because, Calendar, Refusal, TypingContext } from './typed-reading'

/** The years that a part may lie in, likeliest first, and what has to be asked if they were supplied by us. */
export interface YearChoices {
  choices: readonly { calendar: Calendar; year: number }[]
  asks: AskReason | null
  because: Because
}

/** A year of two digits may lie ahead (a planned day), but not by more. */
const YEARS_AHEAD = 20
/** Enough to find a 29 February, or the weekday that was typed. */
const YEARS_BACK = 12

/** The years to try: the one typed, its centuries where it has two digits, or those up to today where it has none. */
export function candidateYears(part: Part, context: TypingContext): YearChoices | Refusal {
  if (part.year !== undefined) return ofYear(part, part.year)
  const calendars = calendarsOf(part, context)
  if (part.shortYear !== undefined) return ofCenturies(part.shortYear, calendars, context.today)
  const choices = calendars.flatMap((calendar) => {
    const thisYear = yearOf(context.today, calendar)
    return Array.from({ length: YEARS_BACK }, (_, back) => ({ calendar, year: thisYear - back }))
  })
  return { choices, asks: 'year_missing', because: 'year_supplied' }
}

/** A month of one calendar with a year of the other: that month lies in one of two years of its own. */
function ofYear(part: Part, year: number): YearChoices | Refusal {
  const sized = calendarOfYear(year)
  if (sized === null) return { refused: 'year_out_of_range' }
  const calendar = part.calendar ?? sized
  if (calendar === sized) return { choices: [{ calendar, year }], asks: null, because: 'as_written' }
  if (!part.monthNamed) return { refused: 'calendars_differ' }
  const years = calendar === 'solar_hijri' ? [year - 621, year - 622] : [year + 621, year + 622]
  return { choices: years.map((own) => ({ calendar, year: own })), asks: 'calendars_mixed', because: 'within_that_year' }
}

function ofCenturies(short: number, calendars: readonly Calendar[], today: Day): YearChoices {
  const choices = calendars.flatMap((calendar) => {
    const latest = yearOf(today, calendar) + YEARS_AHEAD
    const years = calendar === 'gregorian' ? [2000 + short, 1900 + short] : [1400 + short, 1300 + short]
    return years.filter((year) => year <= latest).map((year) => ({ calendar, year }))
  })
  return { choices, asks: 'two_digit_year', because: 'century_supplied' }
}

function calendarsOf(part: Part, context: TypingContext): readonly Calendar[] {
  const chosen = part.calendar ?? context.calendar
  return chosen ? [chosen] : ['gregorian', 'solar_hijri']
}

function yearOf(day: Day, calendar: Calendar): number {
  return calendar === 'gregorian' ? civilOf(day).year : toSolarHijri(day).year
}
