import { formatDay, type CivilDate, type Day } from '../day'
import { countDays, type DayCount, type VagueDate } from '../day-span'
import { toSolarHijri } from '../solar-hijri'
import { readTypedDate } from './read-typed-date'
import type { AskReason, Because, Calendar, RefusalReason } from './typed-reading'

/** A date as a form shows it before it is saved: its span in both calendars, and the days since, as bounds. */
export interface When {
  /** As it would be recorded. */
  edtf: string
  /** The calendar that it was typed in. */
  calendar: Calendar
  /** First and last day that it may stand for, `YYYY-MM-DD`; null is open. */
  gregorian: { earliest: string | null; latest: string | null }
  /** The same days in the Solar Hijri calendar; month 1 is Farvardin. */
  solarHijri: { earliest: CivilDate | null; latest: CivilDate | null }
  /** Days from then to the clock's day; null where all of it lies ahead. */
  days: DayCount | null
}

/** What a typed text says: one date, several to choose from with a reason, or none. Reasons are message keys. */
export type WhenReading =
  | { kind: 'read'; when: When }
  | { kind: 'ask'; reason: AskReason; readings: (When & { because: Because })[] }
  | { kind: 'refused'; reason: RefusalReason }

/**
 * Reads a date as somebody types it, in any of our languages and either calendar, for a form that shows the reading
 * before anything is saved. `on` is the clock's civil day; `calendar` the one that the writer chose, if any. Pure.
 */
export function readWhen(text: string, on: Day, calendar?: Calendar): WhenReading {
  const reading = readTypedDate(text, { today: on, ...(calendar && { calendar }) })
  if (reading.kind === 'refused') return reading
  if (reading.kind === 'read') return { kind: 'read', when: showDate(reading.date, reading.calendar, on) }
  const readings = reading.readings.map((one) => ({ ...showDate(one.date, one.calendar, on), because: one.because }))
  return { kind: 'ask', reason: reading.reason, readings }
}

function showDate({ edtf, earliest, latest }: VagueDate, calendar: Calendar, on: Day): When {
  const both = <Shown>(show: (day: Day) => Shown) => ({
    earliest: earliest === null ? null : show(earliest), latest: latest === null ? null : show(latest),
  })
  return {
    edtf, calendar, gregorian: both(formatDay), solarHijri: both(toSolarHijri),
    days: earliest !== null && earliest > on ? null : countDays({ earliest, latest: latest ?? on }, on, 0),
  }
}
