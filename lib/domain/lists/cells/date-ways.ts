import { civilOf } from '../../dates/day'
import { toSolarHijri } from '../../dates/solar-hijri'
import type { AskReason, Because, Reading } from '../../dates/typed/typed-reading'
import type { QuestionKind } from '../list-reading'

/** The latest year, or century, that does not lie ahead. */
export const LATEST = 'latest'

/** One thing in which the readings of a date differ, and how each of them takes it. */
export interface DateWay {
  kind: Extract<QuestionKind, 'day_order' | 'calendar' | 'year' | 'date_meaning'>
  /** How a reading takes it: `day_first`, `solar_hijri`, `1399`. */
  of: (reading: Reading) => string
  choices: readonly string[]
}

const ORDERS: readonly Because[] = ['day_first', 'month_first', 'year_first']

/** In what the readings of a date differ, each one question: order, calendar, year, or what figures mean. */
export function waysApart(readings: readonly Reading[], reason: AskReason): DateWay[] {
  const differs = (kind: DateWay['kind'], of: DateWay['of'], known: readonly string[]): DateWay[] => {
    const choices = known.filter((one) => readings.some((reading) => of(reading) === one))
    return choices.length > 1 ? [{ kind, of, choices }] : []
  }
  const others = readings.map(({ because }) => because).filter((because) => !ORDERS.includes(because))
  const meanings = isOfYears(reason) ? [] : differs('date_meaning', ({ because }) => because, [...new Set(others)])
  return [
    ...differs('day_order', ({ because }) => because, ORDERS),
    ...differs('calendar', ({ calendar }) => calendar, ['solar_hijri', 'gregorian']),
    ...meanings,
    ...(isOfYears(reason) ? [{ kind: 'year' as const, of: yearOf, choices: yearChoices(readings, reason) }] : []),
  ]
}

function isOfYears(reason: AskReason): boolean {
  return reason === 'two_digit_year' || reason === 'year_missing' || reason === 'year_of_start'
}

/** A century follows from the century that is chosen for all; a year that nobody wrote is one of a few. */
function yearChoices(readings: readonly Reading[], reason: AskReason): string[] {
  return reason === 'two_digit_year' ? [LATEST] : [LATEST, ...new Set(readings.map(yearOf))]
}

/** The year in which a reading begins, in its own calendar. */
function yearOf({ date, calendar }: Reading): string {
  const day = date.earliest ?? date.latest
  if (day === null) return ''
  return String((calendar === 'gregorian' ? civilOf(day) : toSolarHijri(day)).year)
}
