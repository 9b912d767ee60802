import type { Day } from '../day'
import type { VagueDate } from '../day-span'

export type Calendar = 'gregorian' | 'solar_hijri'

/** What a typed date is read against: the calendar that the writer chose, if any, and the clock's day. */
export interface TypingContext {
  calendar?: Calendar
  today: Day
}

/** Why a text is not read (also a message key). */
export type RefusalReason =
  | 'empty'
  | 'too_long'
  | 'not_a_date'
  | 'no_such_day'
  | 'no_such_month'
  | 'month_missing'
  | 'year_out_of_range'
  | 'calendars_differ'
  | 'lunar_calendar'
  | 'weekday_differs'
  | 'ends_before_it_begins'

/** Why a text has to be asked about (also a message key). */
export type AskReason =
  | 'day_or_month_first'
  | 'day_or_year'
  | 'month_or_years'
  | 'season_or_years'
  | 'two_digit_year'
  | 'year_missing'
  | 'year_of_start'
  | 'calendars_mixed'

/** How one possible reading takes the text (also a message key). */
export type Because =
  | 'as_written'
  | 'day_first'
  | 'month_first'
  | 'year_first'
  | 'number_is_day'
  | 'number_is_month'
  | 'number_is_year'
  | 'number_is_season'
  | 'span_of_years'
  | 'year_supplied'
  | 'century_supplied'
  | 'within_that_year'

/** One way to read the text. `calendar` is the one it was typed in; the date itself is EDTF, so Gregorian. */
export interface Reading {
  date: VagueDate
  calendar: Calendar
  because: Because
}

/** What a typed text says: one date, several to choose from (or one to confirm), or none. */
export type TypedReading =
  | { kind: 'read'; date: VagueDate; calendar: Calendar }
  | { kind: 'ask'; readings: Reading[]; reason: AskReason }
  | { kind: 'refused'; reason: RefusalReason }

/** A refusal on the way to a reading. */
export interface Refusal {
  refused: RefusalReason
}
