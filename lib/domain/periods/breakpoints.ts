import { addDays, type Day } from '../dates/day'
import { eventDefinitions } from '../events/registry'
import { isScheduled, NEVER, type DatedEvent } from '../fold/dated-event'
import { LOOKS_AHEAD_DAYS } from '../fold/worlds'

/**
 * The days, ascending, on which what events say may change by itself: each bound of a date and of an end. The
 * day after a bound counts where a span is over, and for every event where some date is vague, because vague
 * dates are split there (lib/domain/fold/split-dates.ts).
 */
export function breakpointsOf(events: readonly DatedEvent[]): Day[] {
  const someAreVague = events.some(({ earliest, latest }) => earliest !== latest)
  const days = new Set<Day>()
  for (const event of events) {
    const { earliest, latest, endEarliest, endLatest } = event
    if (isScheduled(event)) days.add(addDays(earliest, -LOOKS_AHEAD_DAYS))
    for (const bound of [earliest, latest, endEarliest === 'start' ? earliest : endEarliest, endLatest]) {
      days.add(bound)
      if (someAreVague || eventDefinitions[event.event.type].isSpan) days.add(addDays(bound, 1))
    }
  }
  days.delete(NEVER)
  return [...days].sort((a, b) => a - b)
}
