import { type Day, formatDay, parseDay } from '@/lib/domain/dates/day'
import { readEnv } from '@/lib/env'

/** The instant now. For logs and audit entries; never for anything that is derived about a case. */
export function now(): Date {
  return new Date()
}

/** A wall clock that is this much ahead of the other shows that the machine slept. */
const SLEEP_MS = 250
let [ticks, monotonic, wall] = [0, performance.now(), Date.now()]

/**
 * Milliseconds that only grow, also while this process is stopped or its machine sleeps. For spans of time, and never
 * for an instant or a day.
 */
export function ticksMs(): number {
  const [monotonicNow, wallNow] = [performance.now(), Date.now()]
  const [passed, passedOnWall] = [monotonicNow - monotonic, wallNow - wall]
  ticks += passedOnWall > passed + SLEEP_MS ? passedOnWall : passed
  ;[monotonic, wall] = [monotonicNow, wallNow]
  return ticks
}

/** The clock's civil day: `VIGIL_AS_OF` where it is set, else today in `VIGIL_TIME_ZONE`. */
export function today(): Day {
  return readEnv().asOf ?? civilDayOf(now())
}

const QUARTER_MS = 15 * 60_000
const MOST_KEPT = 4096
/** Slow to work out, and asked for every line of a list: in all zones of our days, each begins with a quarter. */
const dayOfQuarter = new Map<number, Day>()

/** The civil day of an instant in `VIGIL_TIME_ZONE`: for what was written then, and never for what happened. */
export function civilDayOf(instant: Date): Day {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS)
  const known = dayOfQuarter.get(quarter)
  if (known !== undefined) return known
  const { timeZone } = readEnv()
  // Swedish writes a date as YYYY-MM-DD, but for the zeros before a short year.
  const day = parseDay(instant.toLocaleDateString('sv-SE', { timeZone }).padStart(10, '0'))
  if (day === null) throw new Error(`The time zone ${timeZone} gives no civil day.`)
  if (dayOfQuarter.size >= MOST_KEPT) dayOfQuarter.clear()
  dayOfQuarter.set(quarter, day)
  return day
}

/** Throws an Error where `VIGIL_TIME_ZONE` names none: found when a process starts, and not by the first reader. */
export function checkTimeZone(): void {
  const { timeZone } = readEnv()
  try {
    now().toLocaleDateString('sv-SE', { timeZone })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Error(`VIGIL_TIME_ZONE must name a time zone, for instance Asia/Tehran, and is ${timeZone}.`)
  }
}

/** The last millisecond of a civil day in `VIGIL_TIME_ZONE`: what was written by then was written on that day. */
export function endOfDay(day: Day): Date {
  const { timeZone } = readEnv()
  const wanted = Date.parse(`${formatDay(day)}T23:59:59Z`)
  // Swedish writes an instant as YYYY-MM-DD HH:MM:SS, but for the zeros before a short year.
  const shown = new Date(wanted).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T').padStart(19, '0')
  return new Date(wanted - (Date.parse(`${shown}Z`) - wanted) + 999)
}
