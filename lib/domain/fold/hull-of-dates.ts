import type { Day } from '../dates/day'
import type { VagueDate } from '../dates/day-span'
import { spanBetween } from '../dates/edtf'

/** One date where all agree, else the days between the first and the last that any allows; null if one is not known. */
export function hullOfVague(dates: readonly (VagueDate | null)[]): VagueDate | null {
  const [first = null, ...rest] = dates
  if (first === null || rest.every((date) => date?.edtf === first.edtf)) return first
  const known = dates.filter((date) => date !== null)
  if (known.length < dates.length) return null
  const bound = (pick: (...days: number[]) => number, days: (Day | null)[]) =>
    days.some((day) => day === null) ? null : (pick(...days.map(Number)) as Day)
  const earliest = bound(Math.min, known.map((date) => date.earliest))
  const latest = bound(Math.max, known.map((date) => date.latest))
  return earliest === null && latest === null ? null : spanBetween(earliest, latest)
}
