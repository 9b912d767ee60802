import { type Day, formatDay, parseDay } from './day'

export type AsOf = { ok: true; day: Day; text: string } | { ok: false; reason: 'not_a_day' | 'after_today' }

/**
 * Reads the `asOf` of an address: the clock's day where none is given (or an empty one, as a form sends it).
 * Refuses what is no day, one given twice, and a day after the clock's: the public may not look ahead.
 */
export function parseAsOf(value: string | string[] | undefined, today: Day): AsOf {
  if (value === undefined || value === '') return { ok: true, day: today, text: formatDay(today) }
  // No calendar of PostgreSQL has a year 0.
  const day = typeof value === 'string' && !value.startsWith('0000') ? parseDay(value) : null
  if (day === null) return { ok: false, reason: 'not_a_day' }
  if (day > today) return { ok: false, reason: 'after_today' }
  return { ok: true, day, text: formatDay(day) }
}
