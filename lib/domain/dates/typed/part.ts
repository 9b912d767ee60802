import type { Because, Calendar } from './typed-reading'

/**
 * One way to take the words of one date, before years are supplied and days are checked. `month` is counted
 * in the calendar of the year; `shortYear` is a year of two digits; `throughYear` the last of several years.
 */
export interface Part {
  because: Because
  /** Named by a month or an era; else the year's size tells. */
  calendar?: Calendar
  monthNamed?: boolean
  year?: number
  shortYear?: number
  throughYear?: number
  decade?: boolean
  season?: number
  month?: number
  day?: number
  weekday?: number
  /** Days from today: nothing else is said then. */
  relativeDays?: number
}

/** A number as typed. */
export interface Figure {
  value: number
  digits: number
}

/** A figure as a year of four digits; undefined for any other. */
export function longYear(figure: Figure | undefined): number | undefined {
  return figure?.digits === 4 ? figure.value : undefined
}

/** A figure that may be a day or a month: one or two digits. */
export function isShort(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && figure.digits <= 2
}

/** A figure that may be a year without its century: two digits. */
export function isShortYear(figure: Figure | undefined): figure is Figure {
  return figure?.digits === 2
}
