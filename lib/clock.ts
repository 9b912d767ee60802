import { type Day, parseDay } from '@/lib/domain/dates/day'
import { readEnv } from '@/lib/env'

/** The instant now. For logs and audit entries; never for anything that is derived about a case. */
export function now(): Date {
  return new Date()
}

/** The clock's civil day: `VIGIL_AS_OF` where it is set, else today in `VIGIL_TIME_ZONE`. */
export function today(): Day {
  return readEnv().asOf ?? civilDayOf(now())
}

/** The civil day of an instant in `VIGIL_TIME_ZONE`: for what was written then, and never for what happened. */
export function civilDayOf(instant: Date): Day {
  const { timeZone } = readEnv()
  // Swedish writes a date as YYYY-MM-DD.
  const day = parseDay(instant.toLocaleDateString('sv-SE', { timeZone }))
  if (day === null) throw new Error(`The time zone ${timeZone} gives no civil day.`)
  return day
}
