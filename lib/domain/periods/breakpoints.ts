import { addDays, type Day } from '../dates/day'
import { NEVER, type DatedEvent } from '../fold/dated-event'
import { LOOKS_AHEAD_DAYS } from '../fold/worlds'

/**
 * The days, ascending, on which what events say may change by itself: each bound, and the day after it, where
 * spans are over and vague dates are split (lib/domain/fold/worlds.ts).
 */
export function breakpointsOf(events: readonly DatedEvent[]): Day[] {
  const days = new Set<Day>()
  for (const { event, earliest, latest, endEarliest, endLatest } of events) {
    if (event.details.scheduled === true) days.add(addDays(earliest, -LOOKS_AHEAD_DAYS))
    for (const bound of [earliest, latest, endEarliest, endLatest]) {
      if (bound !== 'start' && bound !== NEVER) days.add(bound).add(addDays(bound, 1))
    }
  }
  return [...days].sort((a, b) => a - b)
}
