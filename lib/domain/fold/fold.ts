import type { Day } from '../dates/day'
import type { Rule } from '../rules/rule'
import type { Background } from './background'
import { eventsIn, INITIAL_STATE, keyOf, type CaseState } from './case-state'
import { isCertainBy, isScheduled, type DatedEvent } from './dated-event'
import { confirmationsOf } from './last-confirmed'
import { compareByDays } from './order'
import { reachableStates } from './reachable-states'
import { splitDates } from './split-dates'
import { stillMatters } from './still-matters'

/** What is folded: the events of one picture of a case, the rules of that picture and the background. */
export interface Folded {
  events: readonly DatedEvent[]
  rules: readonly Rule[]
  background: Background
}

/** One way in which what is settled may have gone: the state it led to, and what of it may still matter. */
export interface Frame {
  state: CaseState
  live: readonly DatedEvent[]
}

/** A fold under way: the past is settled in frames, what is open follows in order. */
export interface Fold {
  frames: readonly Frame[]
  /** By {@link compareByDays}. */
  open: readonly DatedEvent[]
  /** Hearings that are announced and no more. */
  scheduled: readonly DatedEvent[]
  rules: readonly Rule[]
  background: Background
  /** The last day on which events that need custody confirm it, as known by a day; null where none does. */
  confirmedBy(day: Day): Day | null
}

/** Frames beyond which what is settled is no longer told apart by its narrowed dates. */
const MOST_FRAMES = 12

/** A fold with nothing settled. */
export function startFold({ events, rules, background }: Folded): Fold {
  return {
    frames: [{ state: INITIAL_STATE, live: [] }],
    open: [...events].sort(compareByDays),
    scheduled: events.filter(isScheduled),
    rules,
    background,
    confirmedBy: confirmationsOf(events),
  }
}

/**
 * The fold with every event settled that has certainly happened by the day and precedes all that follow: its
 * order among them is no longer open, and what is over is forgotten.
 */
export function settle(fold: Fold, day: Day): Fold {
  let { frames, open } = fold
  for (let size = firstCluster(open, day); size > 0; size = firstCluster(open, day)) {
    const cluster = open.slice(0, size)
    open = open.slice(size)
    frames = settleCluster(frames, cluster, day, open[0]?.earliest)
  }
  return open === fold.open ? fold : { ...fold, frames, open }
}

/** How many leading events are certain by the day and precede all that follow; 0 where none do. */
function firstCluster(open: readonly DatedEvent[], day: Day): number {
  let reach = -Infinity
  for (const [i, event] of open.entries()) {
    if (i > 0 && event.earliest > reach) return i
    if (!isCertainBy(event, day)) return 0
    reach = Math.max(reach, event.latest)
  }
  return open.length
}

function settleCluster(
  frames: readonly Frame[], cluster: readonly DatedEvent[], day: Day, next: Day | undefined,
): readonly Frame[] {
  const settled = frames.flatMap((frame) => framesAfter(frame, splitDates(cluster, frame.live), day, next))
  const kept = settled.length <= MOST_FRAMES || frames.length === 1
    ? settled
    : frames.flatMap((frame) => framesAfter(frame, [cluster], day, next))
  return kept.length === 1 ? kept : [...new Map(kept.map((frame) => [frameKey(frame), frame])).values()]
}

function framesAfter(
  { state, live }: Frame, narrowed: readonly (readonly DatedEvent[])[], day: Day, next: Day | undefined,
): Frame[] {
  return narrowed.flatMap((events) =>
    reachableStates(state, events, day).map((reached) => ({
      state: reached,
      live: stillMatters([...live, ...events], day, next),
    })),
  )
}

/** Equal for frames that say the same: their state and events, with the dates as narrowed. */
function frameKey({ state, live }: Frame): string {
  const named = [...eventsIn(state), ...live]
  const dates = named.map((event) => (event ? `${event.order}:${event.earliest}:${event.latest}` : ''))
  return `${keyOf(state)}|${dates.join('|')}`
}
