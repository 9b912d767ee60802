import { FIRST_PAGE_DAY } from '@/lib/domain/dates/as-of'
import { dayOf, type Day, parseDay } from '@/lib/domain/dates/day'

/** The Solar Hijri calendar is known for eight centuries more. */
const LAST_DAY = dayOf(3000, 1, 1)

/** The day that an address of the workspace asks for, which may lie ahead; null where none can be shown. */
export function readTeamDay(asked: unknown): Day | null {
  const day = typeof asked === 'string' ? parseDay(asked) : null
  return day !== null && day >= FIRST_PAGE_DAY && day < LAST_DAY ? day : null
}
