import { z } from 'zod'
import { civilDayOf, endOfDay, now } from '@/lib/clock'
import { parseToldDay } from '@/lib/domain/dates/as-of'
import { formatDay } from '@/lib/domain/dates/day'
import type { TeamSearch } from '../../../open-team-page'

/** From the first day that pages tell on, and no further than its four digits and Postgres's offsets reach. */
const instant = z.iso.datetime({ offset: true })
  .refine((text) => text > '1000-01-02' && text < '3000')
  .transform((text) => (text.endsWith('Z') ? text : new Date(text).toISOString()))

/** A moment of the record: what it is asked by (ISO 8601), and the civil day that it falls on. */
interface Moment {
  /** Null where the address names none. */
  at: string | null
  on: string
}

/**
 * The moment that an address asks for: `at`, an instant, or `on`, a civil day, which is its end; without either it is
 * now.
 */
export function readMoment({ at, on }: TeamSearch): Moment {
  const today = civilDayOf(now())
  if (typeof on === 'string') {
    const day = parseToldDay(on)
    return day === null || day > today ? { at: null, on: formatDay(today) } : { at: endOfDay(day).toISOString(), on }
  }
  if (at === undefined) return { at: now().toISOString(), on: formatDay(today) }
  const named = instant.safeParse(at)
  if (!named.success) return { at: null, on: formatDay(today) }
  return { at: named.data, on: formatDay(civilDayOf(new Date(named.data))) }
}
