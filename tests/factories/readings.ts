import { addDays, formatDay, type Day } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { dateEvent, NEVER } from '@/lib/domain/fold/dated-event'
import { FIRST_DAY, WINDOW_DAYS } from './random-case'
import { vague } from './an-event'

const LAST_DAY = addDays(FIRST_DAY, WINDOW_DAYS + 4)

function daysBetween(first: Day, last: Day): Day[] {
  const length = Math.max(0, Math.min(last, LAST_DAY) - first + 1)
  return Array.from({ length }, (_, i) => addDays(first, i))
}

/** Every exact event that a vague one may stand for: each start with each end that is not before it. */
function exactEvents(event: CaseEvent): CaseEvent[] {
  const { isSpan } = eventDefinitions[event.type]
  const { earliest, latest, endEarliest, endLatest } = dateEvent(event, 0)
  return daysBetween(earliest, latest).flatMap((start) => {
    const exact = { ...event, date: vague(formatDay(start)) }
    if (!isSpan || event.endDate === 'ongoing') return [exact]
    const firstEnd = endEarliest === 'start' ? start : (Math.max(start, endEarliest) as Day)
    const ends = daysBetween(firstEnd, endLatest).map((end) => ({ ...exact, endDate: vague(formatDay(end)) }))
    return endLatest === NEVER ? [...ends, { ...exact, endDate: 'ongoing' as const }] : ends
  })
}

/** Every exact reading of a case; null where there are more than `most`. */
export function everyReading(events: readonly CaseEvent[], most: number): CaseEvent[][] | null {
  const choices = events.map(exactEvents)
  if (choices.reduce((product, one) => product * one.length, 1) > most) return null
  return choices.reduce<CaseEvent[][]>(
    (lists, one) => lists.flatMap((list) => one.map((event) => [...list, event])),
    [[]],
  )
}
