import type { Day } from '../dates/day'
import { rankOf, type Level } from '../vocabulary'
import type { Period } from './period'

/** Days `[from, to)`; null is unbounded. */
export interface LevelRun {
  from: Day | null
  to: Day | null
}

/**
 * For each of the periods of a case, in their order: the days from it on at which the certain level stays at `least` or
 * above, where it begins such days; null for a period that begins none.
 */
export function levelRuns(periods: readonly Pick<Period, 'from' | 'to' | 'level'>[], least: Level): (LevelRun | null)[] {
  const holds = (at: number) => rankOf(periods[at]?.level ?? 'none') >= rankOf(least)
  return periods.map(({ from }, at) => {
    if (!holds(at) || holds(at - 1)) return null
    const end = periods.findIndex((_period, later) => later > at && !holds(later))
    return { from, to: end === -1 ? null : (periods[end]?.from ?? null) }
  })
}
