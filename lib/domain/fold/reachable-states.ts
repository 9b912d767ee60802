import type { Day } from '../dates/day'
import { eventDefinitions } from '../events/registry'
import { isInCustody, keyOf, type CaseState } from './case-state'
import { isCertainBy, isExact, isPossibleBy, NEVER, type DatedEvent } from './dated-event'
import { compareByDays, orderAmong } from './order'

/** Orders of one cluster beyond which any order, any number of times, stands for them all. */
const MOST_NODES = 3000

/**
 * Every state that events may lead to from a state by a day: one for each order that the vague dates allow, and
 * with and without each event that may not have happened yet. Wider than that only beyond {@link MOST_NODES}
 * orders, never narrower. Dates are read as independent of each other.
 */
export function reachableStates(start: CaseState, events: readonly DatedEvent[], day: Day): CaseState[] {
  let states = [start]
  for (const cluster of clustersOf(events, day)) {
    states = distinct(states.flatMap((state) => statesAfter(state, cluster, day)))
  }
  return states
}

/** Groups of events whose order is open; every event of a group precedes every event of the next. */
function clustersOf(events: readonly DatedEvent[], day: Day): DatedEvent[][] {
  const visible = events.filter((event) => isPossibleBy(event, day))
  visible.sort(compareByDays)
  const clusters: DatedEvent[][] = []
  let reach = -Infinity
  for (const event of visible) {
    const current = clusters.at(-1)
    if (current && event.earliest <= reach) current.push(event)
    else clusters.push([event])
    reach = Math.max(reach, isCertainBy(event, day) ? event.latest : NEVER)
  }
  return clusters
}

function statesAfter(state: CaseState, cluster: readonly DatedEvent[], day: Day): CaseState[] {
  if (cluster.every(isExact)) return [stateInOrder(state, cluster)]
  const [only] = cluster
  if (only && cluster.length === 1) {
    return isCertainBy(only, day) ? [apply(state, only)] : distinct([state, apply(state, only)])
  }
  return (cluster.length <= 30 ? everyOrder(state, cluster, day) : null) ?? closure(state, cluster)
}

/** Exact events have one order. */
function stateInOrder(start: CaseState, cluster: readonly DatedEvent[]): CaseState {
  const pending = [...cluster]
  let state = start
  while (pending.length > 0) {
    const goesBefore = orderAmong(pending, isInCustody(state))
    const isNext = (event: DatedEvent) => !pending.some((other) => other !== event && goesBefore(other, event))
    const [next] = pending.length > 1 ? pending.splice(pending.findIndex(isNext), 1) : pending.splice(0)
    if (next) state = apply(state, next)
  }
  return state
}

interface Node {
  state: CaseState
  /** One bit for each event of the cluster that has happened. */
  done: number
}

/** Walks every order that the dates allow; null where there are too many. */
function everyOrder(start: CaseState, cluster: readonly DatedEvent[], day: Day): CaseState[] | null {
  const required = cluster.reduce((mask, event, i) => (isCertainBy(event, day) ? mask | (1 << i) : mask), 0)
  const seen = new Set<string>()
  const stack: Node[] = [{ state: start, done: 0 }]
  const ends: CaseState[] = []
  for (let node = stack.pop(); node; node = stack.pop()) {
    const key = `${node.done}|${keyOf(node.state)}`
    if (seen.has(key)) continue
    if (seen.add(key).size > MOST_NODES) return null
    if ((node.done & required) === required) ends.push(node.state)
    stack.push(...stepsFrom(node, cluster))
  }
  return distinct(ends)
}

function stepsFrom({ state, done }: Node, cluster: readonly DatedEvent[]): Node[] {
  const pending = cluster.filter((_, i) => (done & (1 << i)) === 0)
  const goesBefore = orderAmong(pending, isInCustody(state))
  return cluster.flatMap((event, i) => {
    const isDone = (done & (1 << i)) !== 0
    if (isDone || pending.some((other) => other !== event && goesBefore(other, event))) return []
    return [{ state: apply(state, event), done: done | (1 << i) }]
  })
}

/** Every state that the events of a cluster can lead to in any order: sound, and wide. */
function closure(start: CaseState, cluster: readonly DatedEvent[]): CaseState[] {
  const found = new Map([[keyOf(start), start]])
  for (const state of found.values()) {
    for (const event of cluster) {
      const next = apply(state, event)
      found.set(keyOf(next), found.get(keyOf(next)) ?? next)
    }
  }
  return [...found.values()]
}

function apply(state: CaseState, dated: DatedEvent): CaseState {
  return eventDefinitions[dated.event.type].apply(state, dated)
}

function distinct(states: readonly CaseState[]): CaseState[] {
  return states.length < 2 ? [...states] : [...new Map(states.map((state) => [keyOf(state), state])).values()]
}
