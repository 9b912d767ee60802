import type { Level, Status } from '../vocabulary'
import type { MarkKind } from '../timeline/mark-kinds'
import type { Span } from './span'

/** A prison with its name in its own script, where that is on record. */
export interface NamedPrison {
  id: string
  name: string
  native: string | null
}

/** A time on a timeline; `to` null goes on. */
export interface SpanOfTime {
  from: Span
  to: Span | null
}

/** All that a timeline says of one case, with its dates as they were recorded. */
export interface TimelineLine {
  slug: string
  name: { latin: string; native: string | null }
  status: Status
  level: Level
  possible: Level
  prison: NamedPrison | null
  heldSince: Span | null
  /** From when the days of silence are counted, as bounds; null where that is not stated. */
  silentSince: Span | null
  stays: (SpanOfTime & { prison: NamedPrison })[]
  solitary: SpanOfTime[]
  hungerStrikes: SpanOfTime[]
  marks: { kind: MarkKind; date: Span }[]
}

/** A part of the lines of a timeline, the most urgent first; `total` counts all that match. */
export interface TimelineListing {
  total: number
  /** How many that match stand before this part. */
  before: number
  /** The cursor of the part that follows; null where none does. */
  next: string | null
  lines: TimelineLine[]
}
