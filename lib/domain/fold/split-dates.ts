import { addDays, type Day } from '../dates/day'
import { isExact, NEVER, type DatedEvent } from './dated-event'

/** Combinations of narrowed dates beyond which several vague dates are taken as they are; one is always split. */
const MOST_COMBINATIONS = 12

/**
 * The events with their vague dates narrowed in every combination, so that together they cover each reading:
 * a date is cut before, on and after each day at which something else begins or ends, be it one of these
 * events or of the others given. One list, the events as they are, where there is nothing to cut or too much.
 */
export function splitDates(events: readonly DatedEvent[], others: readonly DatedEvent[]): (readonly DatedEvent[])[] {
  if (events.every(isExact)) return [events]
  const all = [...events, ...others]
  const stretches = events.map((event) => (isExact(event) ? [event] : stretchesOf(event, all)))
  const combinations = stretches.reduce((product, one) => product * one.length, 1)
  const severalAreVague = events.filter((event) => !isExact(event)).length > 1
  if (combinations === 1 || (severalAreVague && combinations > MOST_COMBINATIONS)) return [events]
  return stretches.reduce<DatedEvent[][]>(
    (lists, one) => lists.flatMap((list) => one.map((stretch) => [...list, stretch])),
    [[]],
  )
}

function stretchesOf(event: DatedEvent, all: readonly DatedEvent[]): DatedEvent[] {
  const cuts = new Set<Day>()
  for (const other of all) {
    if (other === event) continue
    for (const bound of [other.earliest, other.latest, other.endEarliest, other.endLatest]) {
      if (bound !== 'start' && bound !== NEVER) cuts.add(bound).add(addDays(bound, 1))
    }
  }
  const inside = [...cuts].filter((cut) => cut > event.earliest && cut <= event.latest)
  const starts = [event.earliest, ...inside.sort((a, b) => a - b)]
  return starts.map((earliest, i) => {
    const next = starts[i + 1]
    return { ...event, earliest, countsFrom: earliest, latest: next === undefined ? event.latest : addDays(next, -1) }
  })
}
