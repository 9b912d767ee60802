import type { Span } from '../contract/span'
import type { CompactEdge } from '../contract/timeline-answer'
import { parseDay, type Day } from '../dates/day'

/** A vague date as an edge that is drawn: its first and last possible day, and whether it may be earlier still. */
export interface Edge {
  earliest: Day
  latest: Day
  open: boolean
}

/** A time that is drawn, from edge to edge, both days included. */
export interface Stretch {
  from: Edge
  to: Edge
}

/** A vague date in few bytes; days are numbers. */
export function packSpan({ earliest, latest }: Span): CompactEdge {
  const first = earliest === null ? null : parseDay(earliest)
  const last = latest === null ? null : parseDay(latest)
  return first !== null && first === last ? first : [first, last]
}

/** The edge that a vague date draws, no later than `asOf`; null where it has no bound at all. */
export function unpackEdge(packed: CompactEdge, asOf: Day): Edge | null {
  const [first, last] = typeof packed === 'number' ? [packed, packed] : packed
  const end = last ?? (first === null ? null : asOf)
  if (end === null) return null
  const latest = Math.min(end, asOf) as Day
  const earliest = first === null || first > latest ? latest : (first as Day)
  return { earliest, latest, open: first === null }
}

/** A known day as an edge. */
export function edgeOn(day: Day): Edge {
  return { earliest: day, latest: day, open: false }
}

/**
 * What is drawn of a time from `from` to `to`; null for `to` goes on to `asOf`. What is known from its end alone began
 * some time before, and is drawn from the first possible day of that end. Null where there is no day to draw it at.
 */
export function stretchOf(from: CompactEdge, to: CompactEdge | null, asOf: Day): Stretch | null {
  const end = to === null ? edgeOn(asOf) : unpackEdge(to, asOf)
  const isEndOnly = to !== null && JSON.stringify(from) === JSON.stringify(to)
  const start = isEndOnly && end !== null && end.earliest < end.latest
    ? { earliest: end.earliest, latest: end.earliest, open: true }
    : unpackEdge(from, asOf)
  if (start === null || end === null) return null
  const earliest = end.earliest < start.earliest ? start.earliest : end.earliest
  return { from: start, to: { ...end, earliest, latest: end.latest < earliest ? earliest : end.latest } }
}
