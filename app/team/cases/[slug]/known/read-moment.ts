import { z } from 'zod'
import { civilDayOf, endOfDay, now } from '@/lib/clock'
import { formatDay, parseDay } from '@/lib/domain/dates/day'
import type { TeamSearch } from '../../../open-team-page'

const instant = z.iso.datetime({ offset: true })

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
    const day = parseDay(on)
    return day === null || day > today ? { at: null, on: formatDay(today) } : { at: endOfDay(day).toISOString(), on }
  }
  if (at === undefined) return { at: now().toISOString(), on: formatDay(today) }
  const named = instant.safeParse(at)
  if (!named.success) return { at: null, on: formatDay(today) }
  return { at: named.data, on: formatDay(civilDayOf(new Date(named.data))) }
}
