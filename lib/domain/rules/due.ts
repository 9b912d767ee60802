import { addDays } from '../dates/day'
import type { Bounds, VagueDate } from '../dates/day-span'

/** How far ahead a day that is only "on or after" is thought to lie at most: a hundred years. */
const FAR_DAYS = 36_525

/** The bounds of a day that is planned: one that is open at its end is bounded by no source. */
export function boundsOfDue({ earliest, latest }: Pick<VagueDate, 'earliest' | 'latest'>): Bounds | null {
  if (latest !== null) return { earliest, latest }
  return earliest === null ? null : { earliest, latest: addDays(earliest, FAR_DAYS) }
}
