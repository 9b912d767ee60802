import type { TimelineAnswer, TimelineCase } from '../contract/timeline-answer'
import type { NamedPrison, SpanOfTime, TimelineLine, TimelineListing } from '../contract/timeline-line'
import { formatDay, type Day } from '../dates/day'
import { rankOf } from '../vocabulary'
import { packSpan } from './edge'
import type { MarkKind } from './mark-kinds'

/** What is packed: lines, how many match in all, and the cursor of those that follow. */
type PackedListing = Omit<TimelineListing, 'before' | 'next'> & Partial<TimelineListing>

/** Lines as they are sent and drawn: prisons once, dates as numbers, and nothing where nothing is stated. */
export function packTimeline({ total, lines, next = null }: PackedListing, asOf: Day): TimelineAnswer {
  const named = new Map<string, NamedPrison>()
  for (const { prison, stays } of lines) {
    if (prison !== null) named.set(prison.id, prison)
    for (const stay of stays) named.set(stay.prison.id, stay.prison)
  }
  const prisons = [...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, name, native }) => {
    return { id, name, ...(native !== null && { native }) }
  })
  const places = new Map(prisons.map(({ id }, place) => [id, place]))
  const cases = lines.map((line) => packLine(line, (id) => places.get(id) ?? 0))
  return { asOf: formatDay(asOf), total, next, prisons, cases }
}

function packLine(line: TimelineLine, placeOf: (id: string) => number): TimelineCase {
  const { slug, name, status, level, possible, prison, heldSince, silentSince, stays, solitary, hungerStrikes } = line
  const marks: Partial<Record<MarkKind, ReturnType<typeof packSpan>[]>> = {}
  for (const { kind, date } of line.marks) (marks[kind] ??= []).push(packSpan(date))
  return {
    slug,
    name: name.latin,
    ...(name.native !== null && { native: name.native }),
    status,
    level,
    ...(rankOf(possible) > rankOf(level) && { possible }),
    ...(prison !== null && { prison: placeOf(prison.id) }),
    ...(heldSince !== null && { held: packSpan(heldSince) }),
    ...(silentSince !== null && { silence: packSpan(silentSince) }),
    ...(stays.length > 0 && { stays: stays.map((stay): Packed3 => [placeOf(stay.prison.id), ...packStretch(stay)]) }),
    ...(solitary.length > 0 && { solitary: solitary.map(packStretch) }),
    ...(hungerStrikes.length > 0 && { hungerStrikes: hungerStrikes.map(packStretch) }),
    ...(line.marks.length > 0 && { marks }),
  }
}

type Packed2 = NonNullable<TimelineCase['solitary']>[number]
type Packed3 = NonNullable<TimelineCase['stays']>[number]

function packStretch({ from, to }: SpanOfTime): Packed2 {
  return [packSpan(from), to === null ? null : packSpan(to)]
}
