import type { Branch, Mark } from './branch'
import type { DatedEvent } from './dated-event'
import type { Raiser } from './modifiers-on'
import type { Question } from './questions'
import { countMarked, widen } from './merge-branches'
import { bitOf } from './touches'

/** A branch, and what raises rules in it. */
export interface RaisedBranch {
  branch: Branch
  raiser: Raiser
}

/** Branches told apart by their vague dates beyond which those of one state are taken together. */
const MOST_APART = 2

/** One branch of each sort that a question tells apart. */
export function tellApart(question: Question, branches: readonly RaisedBranch[]): readonly RaisedBranch[] {
  if (branches.length === 1) return branches
  const apart: RaisedBranch[] = []
  for (const one of branches) {
    if (!apart.some((other) => isAlike(question, one, other))) apart.push(one)
  }
  if (apart.length <= MOST_APART || countMarked(apart.map(({ branch }) => branch)) < 2) return apart
  const wide: RaisedBranch[] = []
  for (const one of apart) {
    const at = wide.findIndex((other) => isOneState(question, one, other))
    const known = wide[at]
    if (known) wide[at] = { branch: widen(known.branch, one.branch), raiser: known.raiser }
    else wide.push(one)
  }
  return wide
}

/** Whether two lists hold the same branches. */
export function isEachSame(before: readonly RaisedBranch[], now: readonly RaisedBranch[]): boolean {
  return before === now || (before.length === now.length && now.every((one, i) => one === before[i]))
}

/** Whether a question tells nothing apart between two lists. */
export function isEachAlike(
  question: Question, before: readonly RaisedBranch[], now: readonly RaisedBranch[],
): boolean {
  return before.length === now.length &&
    now.every((one) => before.some((other) => isAlike(question, one, other)))
}

/** Whether two branches say the same to a question. */
function isAlike(question: Question, a: RaisedBranch, b: RaisedBranch): boolean {
  if (a === b) return true
  if (!isOneState(question, a, b)) return false
  if (a.branch.marks === b.branch.marks) return true
  for (const field of question.reads.references) {
    if (!isSameMark(a.branch, b.branch, a.branch.state[field])) return false
  }
  return isAlikeIn(question.types, a.branch, b.branch) && isAlikeIn(question.types, b.branch, a.branch)
}

/** The same apart from vague dates. */
function isOneState({ reads, isRaisedInside }: Question, a: RaisedBranch, b: RaisedBranch): boolean {
  if (!isRaisedInside && a.raiser !== b.raiser) return false
  const [one, two] = [a.branch.state, b.branch.state]
  if (one.custody !== two.custody) return false
  if (reads.verified && one.custodyVerified !== two.custodyVerified) return false
  if (reads.stage && one.stage !== two.stage) return false
  for (const field of reads.references) if (one[field] !== two[field]) return false
  return true
}

/** Whether what a branch says of vague events of some types another says too. */
function isAlikeIn(types: number, a: Branch, b: Branch): boolean {
  for (const event of a.marks.keys()) {
    if ((bitOf(event.event.type) & types) !== 0 && !isSameMark(a, b, event)) return false
  }
  return true
}

function isSameMark(a: Branch, b: Branch, event: DatedEvent | null): boolean {
  if (event === null || a.marks === b.marks) return true
  const [one, two]: (Mark | undefined)[] = [a.marks.get(event), b.marks.get(event)]
  return one?.from === two?.from && one?.to === two?.to && one?.isOpen === two?.isOpen
}
