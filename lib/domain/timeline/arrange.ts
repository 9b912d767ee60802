import type { TimelineAnswer, TimelineCase } from '../contract/timeline-answer'
import type { Day } from '../dates/day'
import { isHeld, LEVELS, STATUSES } from '../vocabulary'
import { unpackEdge } from './edge'

export const GROUPINGS = ['prison', 'status', 'level'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const ORDERINGS = ['urgency', 'silence', 'held', 'name'] as const
export type Ordering = (typeof ORDERINGS)[number]

/**
 * Cases that stand together. `key` is a status, a level, the place of a prison in the list of prisons as text,
 * `unplaced` (held, place not known) or `elsewhere` (not known to be held).
 */
export interface CaseGroup {
  key: string
  cases: TimelineCase[]
}

/** How the lines of a timeline are arranged. */
export interface Arrangement {
  grouping: Grouping
  ordering: Ordering
}

/** The cases of an answer in groups; prisons with most people come first, people without a place last. */
export function arrangeCases(answer: TimelineAnswer, { grouping, ordering }: Arrangement, asOf: Day): CaseGroup[] {
  const groups = new Map<string, TimelineCase[]>()
  for (const one of inOrder(answer.cases, ordering, asOf)) {
    const key = keyOf(one, grouping)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const rank = rankGroups(answer, grouping, groups)
  return [...groups].map(([key, cases]) => ({ key, cases })).sort((a, b) => rank(a.key) - rank(b.key))
}

function keyOf({ status, level, prison }: TimelineCase, grouping: Grouping): string {
  if (grouping === 'status') return status
  if (grouping === 'level') return level
  return prison === undefined ? (isHeld(status) ? 'unplaced' : 'elsewhere') : String(prison)
}

function rankGroups(answer: TimelineAnswer, grouping: Grouping, groups: Map<string, TimelineCase[]>) {
  if (grouping === 'status') return (key: string) => STATUSES.findIndex((status) => status === key)
  if (grouping === 'level') return (key: string) => LEVELS.findIndex((level) => level === key)
  const prisons = answer.prisons.map(({ name }, place) => ({ key: String(place), name }))
  const sizeOf = (key: string) => groups.get(key)?.length ?? 0
  prisons.sort((a, b) => sizeOf(b.key) - sizeOf(a.key) || (a.name < b.name ? -1 : 1))
  const order = [...prisons.map(({ key }) => key), 'unplaced', 'elsewhere']
  return (key: string) => order.indexOf(key)
}

/** An answer is in the order of urgency; every other order keeps that among equals. */
function inOrder(cases: readonly TimelineCase[], ordering: Ordering, asOf: Day): TimelineCase[] {
  if (ordering === 'urgency') return [...cases]
  if (ordering === 'name') return [...cases].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const startOf = ({ silence, held }: TimelineCase) => {
    const start = ordering === 'silence' ? silence : held
    return (start === undefined ? null : unpackEdge(start, asOf)?.latest) ?? Infinity
  }
  const starts = new Map(cases.map((one) => [one, startOf(one)]))
  const at = (one: TimelineCase) => starts.get(one) ?? Infinity
  return [...cases].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)))
}
