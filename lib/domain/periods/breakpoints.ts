import { addDays, type Day } from '../dates/day'
import { birthdayOf } from '../fold/age-on'
import type { Background } from '../fold/background'
import { eventDefinitions } from '../events/registry'
import { isExact, isScheduled, NEVER, type DatedEvent } from '../fold/dated-event'
import { LOOKS_AHEAD_DAYS } from '../fold/planned'

/**
 * The days, ascending, on which what events say may change by itself: each bound of a date and of an end. The
 * day after a bound counts where a span is over, and where it lies within a vague date, because that is split
 * there (lib/domain/fold/split-dates.ts).
 */
export function breakpointsOf(events: readonly DatedEvent[], background?: Background): Day[] {
  const vague = events.filter((event) => !isExact(event))
  const days = new Set<Day>(background && backgroundDaysOf(background))
  for (const event of events) {
    const { earliest, latest, endEarliest, endLatest } = event
    if (isScheduled(event)) days.add(addDays(earliest, -LOOKS_AHEAD_DAYS))
    for (const bound of [earliest, latest, endEarliest === 'start' ? earliest : endEarliest, endLatest]) {
      days.add(bound)
      const isSplit = vague.some(({ earliest: first, latest: last }) => first <= bound && bound <= last)
      if (isSplit || eventDefinitions[event.event.type].isSpan) days.add(addDays(bound, 1))
    }
  }
  days.delete(NEVER)
  return [...days].sort((a, b) => a - b)
}

/** The days on which a person may come of age or turn 65, and those of what happens at prisons. */
export function backgroundDaysOf({ birthDate, prisonEvents }: Background): ReadonlySet<Day> {
  const birthdays = [18, 65].flatMap((years) => Object.values(birthdayOf(birthDate, years)))
  const atPrisons = prisonEvents.flatMap(({ date, endDate }) => {
    const end = endDate === null || endDate === 'ongoing' ? null : endDate
    return [date.earliest, date.latest, end?.earliest ?? null, end?.latest ?? null]
  })
  const known = [...birthdays, ...atPrisons].filter((day) => day !== null)
  return new Set(known.flatMap((day) => [day, addDays(day, 1)]))
}
