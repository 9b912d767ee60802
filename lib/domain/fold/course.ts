import type { Day } from '../dates/day'
import { advance } from './advance'
import type { Branch, Mark } from './branch'
import { mayShape } from './change-branch'
import { INITIAL_STATE, REFERENCES } from './case-state'
import { isExact, isScheduled, type DatedEvent } from './dated-event'
import { addLive, dropDead, type LiveEvents } from './live-events'
import { mergeBranches } from './merge-branches'
import { compareByDays } from './order'
import { bitOf, touchesOf, type Touches, type TypeSet } from './touches'

/** A fold under way: it moves, in place, from one day on which something may change to the next. */
export interface Course {
  /** Every way in which the case may have gone by the day. */
  branches: readonly Branch[]
  live: LiveEvents
  /** The types of which some event has happened and is live, or has shaped the state. */
  present: TypeSet
  /** The types of which events begin, end or become certain on the day; those whose days split others'. */
  touched: TypeSet
  touchedBySplit: TypeSet
  /** Events taken up whose dates are vague and have not passed, and their types. */
  unsettled: readonly DatedEvent[]
  unsettledTypes: TypeSet
  readonly scheduled: readonly DatedEvent[]
  /** By {@link compareByDays}; those from `next` on are still to come. */
  readonly events: readonly DatedEvent[]
  next: number
  /** Events that may change a state and happen on the day or on a later one, in the order of one day. */
  pending: readonly DatedEvent[]
  /** Whether nothing has arrived or become certain since the last day, so that no more ways can be found. */
  isQuiet: boolean
  readonly touches: { own: Touches; split: Touches }
}

/** A fold of events in which nothing has happened yet. */
export function startCourse(events: readonly DatedEvent[]): Course {
  return {
    branches: [{ state: INITIAL_STATE, marks: new Map() }],
    live: new Map(),
    present: events.some(isScheduled) ? bitOf('hearing') : 0,
    touched: 0,
    touchedBySplit: 0,
    unsettled: [],
    unsettledTypes: 0,
    scheduled: events.filter(isScheduled),
    events: [...events].sort(compareByDays),
    next: 0,
    pending: [],
    isQuiet: true,
    touches: touchesOf(events),
  }
}

/** Moves a fold to the next of the breakpoints of its events; each must be called, in order. */
export function moveTo(course: Course, day: Day): void {
  course.touched = course.touches.own.get(day) ?? 0
  course.touchedBySplit = course.touches.split.get(day) ?? 0
  const hasArrived = takeUp(course, day)
  settle(course, day)
  const isFixed = course.pending.some(({ latest }) => latest <= day)
  if (hasArrived || isFixed || !course.isQuiet) course.branches = advance(course.branches, course.pending, day)
  course.isQuiet = !hasArrived && !isFixed
  for (const type of course.live.keys()) {
    if ((bitOf(type) & (course.touched | course.touchedBySplit)) === 0) continue
    dropDead(course.live, type, day)
    if (course.live.get(type)?.length === 0) course.present &= ~bitOf(type)
  }
  if (!isFixed) return
  course.pending = course.pending.filter(({ latest }) => latest > day)
  course.branches = forgetSettled(course, day)
}

/** Takes up the events that may have happened by the day; answers whether one of them may change a state. */
function takeUp(course: Course, day: Day): boolean {
  const arrived: DatedEvent[] = []
  const vague: DatedEvent[] = []
  for (let event = course.events[course.next]; event && event.earliest <= day; event = course.events[course.next]) {
    addLive(course.live, event)
    course.present |= bitOf(event.event.type)
    if (mayShape(event)) arrived.push(event)
    if (!isExact(event)) vague.push(event)
    course.next += 1
  }
  if (vague.length > 0) course.unsettled = [...course.unsettled, ...vague]
  if (arrived.length > 0) course.pending = [...course.pending, ...arrived].sort((a, b) => a.order - b.order)
  return arrived.length > 0
}

/** Forgets the events whose dates have passed by a day. */
function settle(course: Course, day: Day): void {
  if (course.unsettled.some(({ latest }) => latest < day)) {
    course.unsettled = course.unsettled.filter(({ latest }) => latest >= day)
  }
  course.unsettledTypes = course.unsettled.reduce((types, { event }) => types | bitOf(event.type), 0)
}

/** Drops what branches say of settled events where that is no more than the date says, or where nothing asks for it. */
function forgetSettled({ branches, live }: Course, day: Day): readonly Branch[] {
  if (branches.every(({ marks }) => marks.size === 0)) return branches
  const isLive = (event: DatedEvent) => live.get(event.event.type)?.includes(event) === true
  let isChanged = false
  const kept = branches.map((branch) => {
    const marks = new Map([...branch.marks].filter(([event, mark]) =>
      event.latest > day || (!isWhole(event, mark) && (isLive(event) || refersTo(branch, event))),
    ))
    if (marks.size === branch.marks.size) return branch
    isChanged = true
    return { state: branch.state, marks }
  })
  return isChanged ? mergeBranches(kept) : branches
}

function isWhole(event: DatedEvent, { from, to }: Mark): boolean {
  return from === event.earliest && to === event.latest
}

function refersTo({ state }: Branch, event: DatedEvent): boolean {
  return REFERENCES.some((field) => state[field] === event)
}
