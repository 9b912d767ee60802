import type { Span } from '@/lib/domain/contract/span'
import { parseDay, type Day } from '@/lib/domain/dates/day'

/** A vague date as an edge: its first and last possible day, and whether it may be earlier still. */
export interface Edge {
  earliest: Day
  latest: Day
  open: boolean
}

/** The edge that a vague date draws; no later than the as-of day. Null where it has no bound at all. */
export function edgeOf(span: Span, asOf: Day): Edge | null {
  const earliest = span.earliest === null ? null : parseDay(span.earliest)
  const latest = span.latest === null ? (earliest === null ? null : asOf) : parseDay(span.latest)
  if (latest === null) return null
  const end = latest > asOf ? asOf : latest
  return { earliest: earliest === null || earliest > end ? end : earliest, latest: end, open: earliest === null }
}
