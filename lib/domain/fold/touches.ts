import { addDays, type Day } from '../dates/day'
import { EVENT_TYPES, type EventType } from '../events/event-types'
import { eventDefinitions } from '../events/registry'
import { isScheduled, NEVER, type DatedEvent } from './dated-event'
import { LOOKS_AHEAD_DAYS } from './planned'

/** A set of event types, one bit each. */
export type TypeSet = number

const BITS = new Map(EVENT_TYPES.map((type, i) => [type, 1 << i]))

/** The set of one type. */
export function bitOf(type: EventType): TypeSet {
  return BITS.get(type) ?? 0
}

/** The set of some types. */
export function setOf(types: readonly EventType[]): TypeSet {
  return types.reduce((set, type) => set | bitOf(type), 0)
}

/** Of which types events begin, end or become certain on each day. */
export type Touches = ReadonlyMap<Day, TypeSet>

/** What each day touches: `own` by the bounds of an event's own days, `split` by days where other dates are split. */
export function touchesOf(events: readonly DatedEvent[]): { own: Touches; split: Touches } {
  const own = new Map<Day, TypeSet>()
  const split = new Map<Day, TypeSet>()
  for (const event of events) {
    const { earliest, latest, endEarliest, endLatest } = event
    const bit = bitOf(event.event.type)
    const coreEnd = endEarliest === 'start' ? earliest : endEarliest
    touch(own, earliest, bit)
    touch(own, latest, bit)
    if (eventDefinitions[event.event.type].isSpan) {
      touch(own, addDays(coreEnd, 1), bit)
      touch(own, addDays(endLatest, 1), bit)
    }
    if (isScheduled(event)) touch(own, addDays(earliest, -LOOKS_AHEAD_DAYS), bit)
    for (const bound of [addDays(earliest, 1), addDays(latest, 1), coreEnd, endLatest]) touch(split, bound, bit)
  }
  return { own, split }
}

function touch(touches: Map<Day, TypeSet>, day: Day, bit: TypeSet): void {
  if (day !== NEVER) touches.set(day, (touches.get(day) ?? 0) | bit)
}
