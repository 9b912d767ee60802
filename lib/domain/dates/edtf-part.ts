import type { Day } from './day'
import type { DaySpan, VagueDate } from './day-span'

/** A date parsed, or a snake_case reason why it is not one (also a message key). */
export type DateParse = { ok: true; date: VagueDate } | { ok: false; reason: string }

/** One date of an EDTF text: closed at both ends. */
export interface DatePart extends DaySpan {
  earliest: Day
  latest: Day
}
