import { addDays, type Day } from '../dates/day'
import type { EndDate, VagueDate } from '../dates/day-span'
import type { EventType } from '../events/event-types'
import type { CaseState } from './case-state'
import { isPossibleBy, NEVER, type DatedEvent } from './dated-event'
import { reachableStates } from './reachable-states'

/** A state that the case may be in on a day, with the dates narrowed to the readings that lead there. */
export interface World {
  state: CaseState
  /** The events of a type that may have happened by the day. */
  of(type: EventType): readonly DatedEvent[]
  /** Scheduled hearings ahead by {@link LOOKS_AHEAD_DAYS} days at most in some reading. */
  planned: readonly DatedEvent[]
  background: Background
}

/** What the rules need to know beside the events of the case. */
export interface Background {
  birthDate: VagueDate | null
  prisonEvents: readonly PrisonEvent[]
}

/** Something that happened at a prison and concerns everybody held there. */
export interface PrisonEvent {
  id: string
  prisonId: string
  kind: 'fire' | 'strike' | 'riot' | 'epidemic' | 'evacuation'
  date: VagueDate
  endDate: EndDate
}

/** How far ahead a planned hearing is seen (design, section 5). */
export const LOOKS_AHEAD_DAYS = 14

/** Combinations of narrowed dates beyond which the dates are taken as they are. */
const MOST_CLASSES = 12

/**
 * Every world that the vague dates allow on a day. Where few dates are vague, each is split into the
 * stretches between the days of the other events, so that its order among them is settled and bounds are
 * exact; where many are, orders are open and bounds may be wider, never narrower.
 */
export function worldsOn(events: readonly DatedEvent[], day: Day, background: Background): World[] {
  const visible = events.filter((event) => isPossibleBy(event, day))
  const planned = events.filter((event) => isPlanned(event, day))
  return splitDates(visible).flatMap((narrowed) => {
    const of = byType(narrowed)
    return reachableStates(narrowed, day).map((state) => ({ state, of, planned, background }))
  })
}

function byType(events: readonly DatedEvent[]): World['of'] {
  const groups = new Map<EventType, DatedEvent[]>()
  for (const event of events) {
    const group = groups.get(event.event.type)
    if (group) group.push(event)
    else groups.set(event.event.type, [event])
  }
  return (type) => groups.get(type) ?? []
}

/** Whether an event is a hearing that is announced for a day ahead, and no more. */
function isPlanned({ event, earliest, latest }: DatedEvent, day: Day): boolean {
  const { scheduled, outcome } = event.details
  const isAhead = latest > day && earliest <= addDays(day, LOOKS_AHEAD_DAYS)
  return scheduled === true && outcome === undefined && isAhead
}

function splitDates(events: readonly DatedEvent[]): DatedEvent[][] {
  const stretches = events.map((event) => (event.earliest < event.latest ? stretchesOf(event, events) : [event]))
  const combinations = stretches.reduce((product, one) => product * one.length, 1)
  if (combinations === 1 || combinations > MOST_CLASSES) return [[...events]]
  return stretches.reduce<DatedEvent[][]>(
    (lists, one) => lists.flatMap((list) => one.map((stretch) => [...list, stretch])),
    [[]],
  )
}

/** One vague event as several, cut before, on and after each day at which something else begins or ends. */
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
