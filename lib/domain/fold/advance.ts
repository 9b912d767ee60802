import type { Day } from '../dates/day'
import type { Branch } from './branch'
import { isInCustody, keyOf } from './case-state'
import { change, endBefore, markOn, note, noteInert, stateAfter } from './change-branch'
import { isExact, type DatedEvent } from './dated-event'
import { branchKey, isSameBranch, mergeBranches, widen } from './merge-branches'

/** Ways through a day, or through days on which nothing must happen, beyond which those of one state are widened. */
const MOST_WAYS = 64

/**
 * Every way in which the case may have gone by a day, from those up to the day before: with and without each event
 * that may but need not have happened, in each order that the dates allow. `pending` are all events that may happen on
 * the day, in the order of one day; until the next day on which one of them begins or ends, or has just ended, the
 * answer stays the same. Wider than the dates allow only where there are too many ways, never narrower.
 */
export function advance(branches: readonly Branch[], pending: readonly DatedEvent[], day: Day): readonly Branch[] {
  if (pending.length === 0) return branches
  const isFixed = pending.some(({ latest }) => latest === day)
  const reached = branches.flatMap((branch) => {
    if (!concerns(branch, pending)) return [branch]
    return isFixed ? walkDay(branch, pending, day) : walkDays(branch, pending, day)
  })
  const isSame = reached.length === branches.length && reached.every((branch, i) => branch === branches[i])
  return isSame ? branches : keepSame(mergeBranches(reached), branches)
}

/** Whether some event changes the state of a branch, or something is noted of it. */
function concerns({ state, marks }: Branch, pending: readonly DatedEvent[]): boolean {
  return pending.some((event) => marks.has(event) || stateAfter(state, event) !== state)
}

/** A day on which something surely happens: in the order of one day, with and without what may be another day's. */
function walkDay(start: Branch, pending: readonly DatedEvent[], day: Day): Branch[] {
  const isOneWay = start.marks.size === 0 && pending.every(isExact)
  return ordersOf(pending, start, day).flatMap((order) => {
    if (isOneWay) return [{ state: order.reduce(stateAfter, start.state), marks: start.marks }]
    let ways = [start]
    order.forEach((event, i) => {
      const left = order.slice(i + 1)
      ways = ways.flatMap((way) => withAndWithout(way, event, day, pending, left))
      if (ways.length > MOST_WAYS) ways = mergeBranches(ways)
    })
    return ways
  })
}

function withAndWithout(
  branch: Branch, event: DatedEvent, day: Day, pending: readonly DatedEvent[], left: readonly DatedEvent[],
): Branch[] {
  const mark = markOn(branch, event, day)
  if (!mark.isOpen) return [branch]
  if (stateAfter(branch.state, event) === branch.state) {
    const noted = noteInert(branch, event, mark, day)
    return [event.latest === day ? endBefore(noted, day, pending, left) : noted]
  }
  const after = change(branch, event, day, pending, left)
  if (event.latest > day) return [...after, note(branch, event, mark)]
  return mark.from === null ? after : [...after, note(branch, event, { ...mark, isOpen: false })]
}

/** Where a person who is held is released and arrested again on one day, the release comes first of that day. */
function ordersOf(pending: readonly DatedEvent[], { state }: Branch, day: Day): (readonly DatedEvent[])[] {
  const arrests = isInCustody(state) ? pending.filter(({ event }) => event.type === 'arrest') : []
  const releases = arrests.length > 0 ? pending.filter(({ event }) => event.type === 'release') : []
  if (releases.length === 0) return [pending]
  const released = [...releases, ...pending.filter((event) => !releases.includes(event))]
  const isSure = arrests.some((arrest) => isExact(arrest) && arrest.earliest === day)
  return isSure ? [released] : [pending, released]
}

/** Days on which nothing must happen: what may, in any order. */
function walkDays(start: Branch, pending: readonly DatedEvent[], day: Day): Branch[] {
  const found = new Map<string, Branch>()
  const visit = (branch: Branch) => {
    const told = withInert(branch, pending, day)
    const key = branchKey(told)
    if (!found.has(key)) found.set(key, told)
  }
  visit(start)
  for (const branch of found.values()) {
    stepsFrom(branch, pending, day).forEach(visit)
    if (found.size > MOST_WAYS) return walkWidely(start, pending, day)
  }
  return [...found.values()]
}

/** The same with one branch for each state, as wide as all that lead to it. */
function walkWidely(start: Branch, pending: readonly DatedEvent[], day: Day): Branch[] {
  const found = new Map<string, Branch>()
  const queue = [withInert(start, pending, day)]
  for (let branch = queue.pop(); branch; branch = queue.pop()) {
    const key = keyOf(branch.state)
    const known = found.get(key)
    const wide = known ? widen(known, branch) : branch
    if (known && branchKey(wide) === branchKey(known)) continue
    found.set(key, wide)
    queue.push(...stepsFrom(wide, pending, day).map((step) => withInert(step, pending, day)))
  }
  return [...found.values()]
}

function stepsFrom(branch: Branch, pending: readonly DatedEvent[], day: Day): Branch[] {
  return pending.flatMap((event) => {
    const isActive = markOn(branch, event, day).isOpen && stateAfter(branch.state, event) !== branch.state
    return isActive ? change(branch, event, day, pending, []) : []
  })
}

/** The branch with all noted that may happen from the day on and changes nothing, or has not happened. */
function withInert(branch: Branch, pending: readonly DatedEvent[], day: Day): Branch {
  return pending.reduce((told, event) => {
    const mark = markOn(told, event, day)
    if (!mark.isOpen) return told
    return stateAfter(told.state, event) === told.state ? noteInert(told, event, mark, day) : note(told, event, mark)
  }, branch)
}

/** Branches of before where equal ones were reached, so that what was derived of them stands. */
function keepSame(now: readonly Branch[], before: readonly Branch[]): readonly Branch[] {
  const kept = now.map((branch) => before.find((other) => isSameBranch(other, branch)) ?? branch)
  return kept.length === before.length && kept.every((branch, i) => branch === before[i]) ? before : kept
}
