import { addDays, type Day } from '../dates/day'
import { withMark, type Branch, type Mark } from './branch'
import { isSameState, keyOf } from './case-state'
import type { DatedEvent } from './dated-event'

/** Branches beyond which those of one state are taken together, with wider dates. */
const MOST_BRANCHES = 4

/** A text that two branches share exactly where they say the same. */
export function branchKey(branch: Branch): string {
  return `${keyOf(branch.state)}#${marksKey(branch)}`
}

function marksKey({ marks }: Branch): string {
  if (marks.size === 0) return ''
  const parts = [...marks].map(([event, { from, to, isOpen }]) => `${event.order}:${from}:${to}:${isOpen ? 'o' : ''}`)
  return parts.sort().join()
}

/**
 * The branches with equal ones joined, and those that differ in the days of one event alone where these adjoin: no
 * reading is added. Beyond {@link MOST_BRANCHES}, where more than one date is vague, those of one state become one,
 * whose dates are as wide as theirs.
 */
export function mergeBranches(branches: readonly Branch[]): Branch[] {
  if (branches.length < 2) return [...branches]
  const byState = new Map<string, Branch[]>()
  for (const branch of branches) {
    const key = keyOf(branch.state)
    const group = byState.get(key)
    if (group) joinInto(group, branch)
    else byState.set(key, [branch])
  }
  const merged = [...byState.values()]
  const all = merged.flat()
  if (all.length <= MOST_BRANCHES || countMarked(all) < 2) return all
  return merged.map((group) => group.reduce(widen))
}

/** How many vague events branches say something of. */
export function countMarked(branches: readonly Branch[]): number {
  return new Set(branches.flatMap(({ marks }) => [...marks.keys()])).size
}

/** Adds a branch to others of its state, and joins what then can be joined. */
function joinInto(group: Branch[], added: Branch): void {
  let branch = added
  for (let i = 0; i < group.length; i += 1) {
    const other = group[i]
    const joined = other && joinTwo(other, branch)
    if (!joined) continue
    if (joined === other) return
    group.splice(i, 1)
    branch = joined
    i = -1
  }
  group.push(branch)
}

/** Two branches of one state as one that says what both say together; null where that would add a reading. */
function joinTwo(a: Branch, b: Branch): Branch | null {
  const named = a.marks.size === 0 ? b.marks.keys() : new Set([...a.marks.keys(), ...b.marks.keys()])
  let differing: DatedEvent | null = null
  for (const event of named) {
    const [one, two] = [a.marks.get(event), b.marks.get(event)]
    if (one?.from === two?.from && one?.to === two?.to && one?.isOpen === two?.isOpen) continue
    if (differing) return null
    differing = event
  }
  if (!differing) return a
  const [one, two] = [a.marks.get(differing), b.marks.get(differing)]
  const mark = one && two && joinMarks(one, two)
  if (!mark) return null
  return isSameMark(mark, one) ? a : { state: a.state, marks: withMark(a.marks, differing, mark) }
}

function joinMarks(a: Mark, b: Mark): Mark | null {
  if (a.isOpen !== b.isOpen || a.from === null || b.from === null) return null
  if (a.from > addDays(b.to, 1) || b.from > addDays(a.to, 1)) return null
  return { from: earlier(a.from, b.from), to: later(a.to, b.to), isOpen: a.isOpen }
}

/** Whether two branches say the same. */
export function isSameBranch(a: Branch, b: Branch): boolean {
  if (a === b) return true
  if (a.marks.size !== b.marks.size || !isSameState(a.state, b.state)) return false
  for (const [event, mark] of a.marks) {
    const other = b.marks.get(event)
    if (!other || !isSameMark(mark, other)) return false
  }
  return true
}

function isSameMark(a: Mark, b: Mark): boolean {
  return a.from === b.from && a.to === b.to && a.isOpen === b.isOpen
}

/** Two branches of one state as one that allows all that either does. */
export function widen(a: Branch, b: Branch): Branch {
  const named = new Set([...a.marks.keys(), ...b.marks.keys()])
  let marks = a.marks
  for (const event of named) {
    const whole: Mark = { from: event.earliest, to: event.latest, isOpen: true }
    const [one, two] = [a.marks.get(event) ?? whole, b.marks.get(event) ?? whole]
    const from = one.from === null || two.from === null ? (one.from ?? two.from) : earlier(one.from, two.from)
    marks = withMark(marks, event, { from, to: later(one.to, two.to), isOpen: one.isOpen || two.isOpen })
  }
  return { state: a.state, marks }
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
