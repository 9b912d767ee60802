import { dayOf, type Day, formatDay, parseDay } from './day'

export type AsOf<Reason = 'not_a_day' | 'after_today'> = { ok: true; day: Day; text: string } | { ok: false; reason: Reason }

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

/** Why a page does not show a day. */
export type RefusedDayReason = 'not_a_day' | 'after_today' | 'too_early'

/** Pages tell each day in two calendars, of which one begins in 622. */
export const FIRST_PAGE_DAY = dayOf(1000, 1, 1)
/** And whose leap years are known so far (solar-hijri.ts): a later day is told as it was typed. */
export const LAST_TOLD_DAY = dayOf(3797, 12, 31)

/** The same for a page. */
export function parsePageDay(value: string | string[] | undefined, today: Day): AsOf<RefusedDayReason> {
  const asOf = parseAsOf(value, today)
  return asOf.ok && asOf.day < FIRST_PAGE_DAY ? { ok: false, reason: 'too_early' } : asOf
}

/** A day that an address names beside the one that its page is of; null for what is none, or cannot be told. */
export function parseToldDay(text: string): Day | null {
  const day = parseDay(text)
  return day !== null && day >= FIRST_PAGE_DAY && day <= LAST_TOLD_DAY ? day : null
}
