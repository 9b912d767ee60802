import type { Day } from '../dates/day'
import type { EventType } from '../events/event-types'
import type { Background } from './background'
import type { Branch } from './branch'
import { viewOf, type BranchView } from './branch-view'
import { REFERENCES } from './case-state'
import { isCertainBy, isExact, isPossibleBy, type DatedEvent } from './dated-event'
import type { LiveEvents } from './live-events'
import type { Reads } from './reads'
import { isCutByOne, splitDates } from './split-dates'
import { bitOf, type TypeSet } from './touches'
import type { World } from './world'

/** Events not certain by a day beyond which it stays open in each world whether they have happened. */
const MOST_PENDING = 2

/** What stands around the branches on a day. */
export interface Scene {
  live: LiveEvents
  planned: readonly DatedEvent[]
  background: Background
  day: Day
}

/**
 * The worlds of a branch for one question. Where few dates that it looks into are vague, each is split into the
 * stretches between the days of the others, so that its order among them is settled and bounds are exact; where many
 * are, orders are open and bounds may be wider, never narrower.
 */
export function worldsIn(branch: Branch, reads: Reads, scene: Scene): World[] {
  const view = viewOf(branch)
  const whole = worldOf(view, scene)
  if (!looksIntoVague(whole, reads)) return [whole]
  const looked = lookedInto(whole, reads)
  const open = looked.filter((event) => isVague(event) && (event.latest > scene.day || isCutByOne(event, looked)))
  if (open.length === 0) return [whole]
  const happened = new Set([...view.happened, ...referredTo(whole, reads)])
  return splitDates(open, looked, happened, scene.day)
    .map((narrowed) => new Map(open.map((event, i) => [event, narrowed[i] ?? null])))
    .flatMap((narrowed) => withAndWithout(narrowed, happened, scene.day))
    .map((narrowed) => replaceIn(whole, narrowed))
}

/** The one world of a branch where no date is vague, or none is split. */
function worldOf(view: BranchView, { live, planned, background }: Scene): World {
  return {
    state: view.state,
    of(type) {
      const events = live.get(type) ?? NONE
      return (view.types & bitOf(type)) === 0 ? events : narrowAll(view, events)
    },
    planned,
    background,
  }
}

/** Whether the date of an event that a question looks into is vague; most often none is. */
function looksIntoVague({ state, of }: World, { references, types }: Reads): boolean {
  for (const field of references) {
    const event = state[field]
    if (event && isVague(event)) return true
  }
  return types.some((type) => of(type).some(isVague))
}

/** Every event that a question looks into, once. */
function lookedInto(world: World, reads: Reads): DatedEvent[] {
  const looked = referredTo(world, reads)
  for (const type of reads.types) {
    for (const event of world.of(type)) if (!looked.includes(event)) looked.push(event)
  }
  return looked
}

function referredTo({ state }: World, { references }: Reads): DatedEvent[] {
  const events: DatedEvent[] = []
  for (const field of references) {
    const event = state[field]
    if (event && !events.includes(event)) events.push(event)
  }
  return events
}

function isVague(event: DatedEvent): boolean {
  return !isExact(event)
}

/**
 * The events once with and once without each that may not have happened by the day, so that a world holds nothing that
 * its state knows nothing of; left open where there are more than {@link MOST_PENDING}.
 */
function withAndWithout(narrowed: Narrowed, happened: ReadonlySet<DatedEvent>, day: Day): Narrowed[] {
  const pending = [...narrowed].flatMap(([event, as]) =>
    as && isPossibleBy(as, day) && !isCertainBy(as, day) && !happened.has(event) ? [event] : [],
  )
  if (pending.length > MOST_PENDING) return [narrowed]
  return pending.reduce<Narrowed[]>(
    (all, event) => all.flatMap((one) => [one, new Map(one).set(event, null)]), [narrowed],
  )
}

/** What each vague event is narrowed to; null where it has not happened. */
type Narrowed = ReadonlyMap<DatedEvent, DatedEvent | null>

function replaceIn(world: World, narrowed: Narrowed): World {
  const state = { ...world.state }
  for (const field of REFERENCES) {
    const event = state[field]
    if (event) state[field] = narrowed.get(event) ?? event
  }
  let types: TypeSet = 0
  for (const event of narrowed.keys()) types |= bitOf(event.event.type)
  const replaced = new Map<EventType, readonly DatedEvent[]>()
  return {
    ...world, state,
    of(type) {
      if ((types & bitOf(type)) === 0) return world.of(type)
      const events = replaced.get(type) ?? replaceAll(world.of(type), narrowed)
      replaced.set(type, events)
      return events
    },
  }
}

function replaceAll(events: readonly DatedEvent[], narrowed: Narrowed): readonly DatedEvent[] {
  const replaced: DatedEvent[] = []
  for (const event of events) {
    const as = narrowed.get(event)
    if (as !== null) replaced.push(as ?? event)
  }
  return replaced
}

function narrowAll(view: BranchView, events: readonly DatedEvent[]): readonly DatedEvent[] {
  if (events.every((event) => view.narrow(event) === event)) return events
  return events.flatMap((event) => view.narrow(event) ?? [])
}

const NONE: readonly DatedEvent[] = []
