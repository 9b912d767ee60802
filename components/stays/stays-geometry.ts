import type { Span } from '@/lib/domain/contract/span'
import { addDays, type Day } from '@/lib/domain/dates/day'
import { edgeOf, type Edge } from './stay-days'

/** A time to be drawn; `to` null goes on to the as-of day. */
export interface SpanOfDays {
  from: Span
  to: Span | null
}

/** A drawn time: both edges, in days. */
export interface Block {
  from: Edge
  to: Edge
}

const SHORTEST_AXIS_DAYS = 7

export interface StaysLayout {
  first: Day
  last: Day
  /** In the order given; null where a stay has no day to be drawn at. */
  stays: (Block | null)[]
  /** Held while the place is not known: before the first stay, or all the time where there is none. */
  unplaced: Block | null
  solitary: Block[]
}

interface StaysInput {
  stays: readonly SpanOfDays[]
  solitary: readonly SpanOfDays[]
  heldSince: Span | null
  /** Whether the person is held on the as-of day. */
  held: boolean
  asOf: Day
}

/** Prisons, solitary confinement and time without a known place on one axis; null for less than a week of it. */
export function layStays({ stays, solitary, heldSince, held, asOf }: StaysInput): StaysLayout | null {
  const blocks = stays.map((stay) => blockOf(stay, asOf))
  const cells = solitary.map((span) => blockOf(span, asOf)).filter((block) => block !== null)
  const unplaced = unplacedOf(blocks.filter((block) => block !== null), heldSince, held, asOf)
  const starts = [...blocks, ...cells, unplaced].filter((block) => block !== null).map(({ from }) => from.earliest)
  const oldest = starts.reduce((a, b) => (a < b ? a : b), asOf)
  if (asOf - oldest < SHORTEST_AXIS_DAYS) return null
  return { first: roomBefore(oldest, asOf), last: asOf, stays: blocks, unplaced, solitary: cells }
}

function blockOf({ from, to }: SpanOfDays, asOf: Day): Block | null {
  const end = to === null ? pointEdge(asOf) : edgeOf(to, asOf)
  // Known from the move away alone: it began at some time before, and is drawn from the first possible day of the move.
  const start = to !== null && from.edtf === to.edtf && end !== null && end.earliest < end.latest
    ? { earliest: end.earliest, latest: end.earliest, open: true }
    : edgeOf(from, asOf)
  if (start === null || end === null) return null
  // An end that may be as early as the record goes is drawn no earlier than the start may be.
  return { from: start, to: { ...end, earliest: end.earliest < start.earliest ? start.earliest : end.earliest } }
}

function pointEdge(day: Day): Edge {
  return { earliest: day, latest: day, open: false }
}

function unplacedOf(blocks: readonly Block[], heldSince: Span | null, held: boolean, asOf: Day): Block | null {
  const from = heldSince === null ? null : edgeOf(heldSince, asOf)
  if (from === null) return null
  const firstStay = [...blocks].sort((a, b) => a.from.latest - b.from.latest)[0]
  if (firstStay !== undefined) {
    return from.earliest < firstStay.from.earliest ? { from, to: { ...firstStay.from, open: false } } : null
  }
  return held ? { from, to: pointEdge(asOf) } : null
}

/** A little room before the oldest day, where dots may stand. */
function roomBefore(oldest: Day, asOf: Day): Day {
  return addDays(oldest, -Math.ceil((asOf - oldest) * 0.06))
}

/**
 * The outline of a block in a box where a unit across is one day from `first`. A vague start rises from the
 * base; a vague end leaves by the same line, so that two stays with one vague day between them fit together.
 */
export function blockPath({ from, to }: Block, first: Day, top: number, base: number): string {
  const x = (day: Day) => day - first
  return `M${x(from.earliest)} ${base}L${x(from.latest)} ${top}H${x(to.latest) + 1}L${x(to.earliest) + 1} ${base}z`
}
