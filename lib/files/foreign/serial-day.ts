import { addDays, dayOf, formatDay } from '@/lib/domain/dates/day'

/** Day 0 of each of the two counts of days (ECMA-376, 18.17.4.1); 1900 counts a 29 February that it had not. */
const FIRST = { from1900: dayOf(1899, 12, 30), from1904: dayOf(1904, 1, 1) } as const
const LAST_SERIAL = 2_958_465

/** The day that a number of a workbook stands for, `YYYY-MM-DD`, and its time if it has one; null if it is none. */
export function serialDay(serial: number, countsFrom1904: boolean): string | null {
  // A moment before midnight is kept as a little less than a day: it is read as midnight.
  const minutes = Math.floor(serial * 1440 + 1e-6)
  const whole = Math.floor(minutes / 1440)
  const first = countsFrom1904 ? 0 : 61
  if (!(whole >= first && whole <= LAST_SERIAL)) return null
  const day = formatDay(addDays(countsFrom1904 ? FIRST.from1904 : FIRST.from1900, whole))
  const ofDay = minutes % 1440
  if (ofDay === 0) return day
  return `${day} ${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}
