import { formatDay, type Day } from '../dates/day'
import type { VagueDate } from '../dates/day-span'
import { parseEdtf } from '../dates/edtf'
import type { Mapping } from './mapping'

/** The day that a list speaks for: as its mapping says, else when its source was published; null if neither. */
export function listDayOf({ listedOn, source }: Pick<Mapping, 'listedOn' | 'source'>): VagueDate | null {
  const text = listedOn ?? (source.kind === 'new' ? source.published : null)
  const parsed = text === null ? null : parseEdtf(text)
  return parsed?.ok ? parsed.date : null
}

/** The last day that a list can speak of: its own, where that is known and not ahead, else the clock's. */
export function lastDayOf(listDay: VagueDate | null, on: Day): Day {
  return listDay === null || listDay.latest === null || listDay.latest > on ? on : listDay.latest
}

/** "On or before the day of the list", for what it says without a date (EDTF); null where that day is open. */
export function byListDay({ latest }: VagueDate): string | null {
  return latest === null ? null : `..${formatDay(latest)}`
}
