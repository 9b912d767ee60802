import { addDays, type Day } from '../dates/day'
import { NEVER, type DatedEvent } from '../fold/dated-event'

/**
 * The days, ascending, on which what events say may change by itself: each bound, and the day after it, where
 * spans are over and vague dates are split (lib/domain/fold/worlds.ts).
 */
export function breakpointsOf(events: readonly DatedEvent[]): Day[] {
  const days = new Set<Day>()
  for (const { earliest, latest, endEarliest, endLatest } of events) {
    for (const bound of [earliest, latest, endEarliest, endLatest]) {
      if (bound !== 'start' && bound !== NEVER) days.add(bound).add(addDays(bound, 1))
    }
  }
  return [...days].sort((a, b) => a - b)
}
