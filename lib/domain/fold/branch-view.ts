import { narrowTo, type Branch } from './branch'
import { REFERENCES, type CaseState } from './case-state'
import type { DatedEvent } from './dated-event'
import { bitOf, type TypeSet } from './touches'

/** A branch as questions see it: every date narrowed to what the branch says of it. */
export interface BranchView {
  state: CaseState
  /** The types of the events that it narrows. */
  types: TypeSet
  /** The event as the branch has it, always the same one; null where it has not happened. */
  narrow(event: DatedEvent): DatedEvent | null
  /** Narrowed events that have surely happened here, whatever the day. */
  happened: ReadonlySet<DatedEvent>
}

const views = new WeakMap<Branch, BranchView>()

/** The view of a branch; what it narrows, it narrows once. */
export function viewOf(branch: Branch): BranchView {
  if (branch.marks.size === 0) return { state: branch.state, types: 0, narrow: keep, happened: NONE }
  const known = views.get(branch)
  if (known) return known
  const view = narrowedView(branch)
  views.set(branch, view)
  return view
}

function keep(event: DatedEvent): DatedEvent {
  return event
}

const NONE: ReadonlySet<DatedEvent> = new Set()

function narrowedView({ state, marks }: Branch): BranchView {
  const narrowed = new Map<DatedEvent, DatedEvent | null>()
  const happened = new Set<DatedEvent>()
  let types: TypeSet = 0
  for (const [event, { from, to, isOpen }] of marks) {
    types |= bitOf(event.event.type)
    const seen = from === null ? null : narrowTo(event, from, to)
    narrowed.set(event, seen)
    if (seen && !isOpen) happened.add(seen)
  }
  const narrow = (event: DatedEvent) => {
    const seen = narrowed.get(event)
    return seen === undefined ? event : seen
  }
  const own: CaseState = { ...state }
  for (const field of REFERENCES) {
    const event = state[field]
    if (event) own[field] = narrow(event) ?? event
  }
  return { state: own, types, narrow, happened }
}
