import { addDays, type Day } from '../dates/day'
import type { DatedEvent } from './dated-event'

/** How far ahead a planned hearing is seen (design, section 5). */
export const LOOKS_AHEAD_DAYS = 14

/** Whether a scheduled hearing lies ahead, by {@link LOOKS_AHEAD_DAYS} days at most in some reading. */
export function isPlanned({ earliest, latest }: DatedEvent, day: Day): boolean {
  return latest > day && earliest <= addDays(day, LOOKS_AHEAD_DAYS)
}
