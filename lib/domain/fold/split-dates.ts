import { addDays, type Day } from '../dates/day'
import { isExact, NEVER, type DatedEvent } from './dated-event'

/** Combinations of narrowed dates beyond which several vague dates are taken as they are; one is always split. */
const MOST_COMBINATIONS = 6

/**
 * Vague events with their dates narrowed in every combination, so that together they cover each reading: a date is cut
 * before, on and after each day at which something else begins or ends, be it one of these events or another of `all`.
 * Null stands for all narrowings to days ahead, and none is given of an event of `happened`. One list, the events as
 * they are, where there is too much to cut.
 */
export function splitDates(
  vague: readonly DatedEvent[], all: readonly DatedEvent[], happened: ReadonlySet<DatedEvent>, day: Day,
): (readonly (DatedEvent | null)[])[] {
  const stretches = vague.map((event) => stretchesBy(day, event, all, happened.has(event)))
  const combinations = stretches.reduce((product, one) => product * one.length, 1)
  if (combinations === 1 || (vague.length > 1 && combinations > MOST_COMBINATIONS)) return [vague]
  return stretches.reduce<(DatedEvent | null)[][]>(
    (lists, one) => lists.flatMap((list) => one.map((stretch) => [...list, stretch])),
    [[]],
  )
}

/** Whether another event begins or ends on a day that an event's date allows, so that the date is cut there. */
export function isCutByOne(event: DatedEvent, all: readonly DatedEvent[]): boolean {
  for (const other of all) {
    if (other !== event && isWithin(other, event)) return true
  }
  return false
}

/** Whether some bound of one event lies within the date of another. */
function isWithin({ earliest, latest, endEarliest, endLatest }: DatedEvent, within: DatedEvent): boolean {
  const [first, last] = [within.earliest, within.latest]
  return (
    (earliest >= first && earliest <= last) || (latest >= first && latest <= last) ||
    (endEarliest !== 'start' && endEarliest >= first && endEarliest <= last) ||
    (endLatest >= first && endLatest <= last)
  )
}

function stretchesBy(
  day: Day, event: DatedEvent, all: readonly DatedEvent[], hasHappened: boolean,
): (DatedEvent | null)[] {
  const stretches = stretchesOf(event, all)
  const seen = stretches.filter(({ earliest }) => earliest <= day)
  return hasHappened || seen.length === stretches.length ? seen : [...seen, null]
}

function stretchesOf(event: DatedEvent, all: readonly DatedEvent[]): DatedEvent[] {
  if (isExact(event)) return [event]
  const cuts = new Set<Day>()
  for (const other of all) {
    if (other === event || !isWithin(other, event)) continue
    for (const bound of [other.earliest, other.latest, other.endEarliest, other.endLatest]) {
      if (bound === 'start' || bound === NEVER) continue
      if (bound > event.earliest && bound <= event.latest) cuts.add(bound)
      if (bound >= event.earliest && bound < event.latest) cuts.add(addDays(bound, 1))
    }
  }
  if (cuts.size === 0) return [event]
  const starts = [event.earliest, ...[...cuts].sort((a, b) => a - b)]
  return starts.map((earliest, i) => {
    const next = starts[i + 1]
    return { ...event, earliest, countsFrom: earliest, latest: next === undefined ? event.latest : addDays(next, -1) }
  })
}
