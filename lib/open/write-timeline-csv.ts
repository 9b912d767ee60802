import { stringify } from 'csv-stringify/sync'
import type { Span } from '@/lib/domain/contract/span'
import type { SpanOfTime, TimelineLine } from '@/lib/domain/contract/timeline-line'
import type { Day } from '@/lib/domain/dates/day'
import { packSpan, stretchOf } from '@/lib/domain/timeline/edge'
import type { DayWindow } from '@/lib/domain/timeline/window'

const COLUMNS = [
  'slug', 'name', 'name_native', 'status', 'level', 'what', 'prison_id', 'prison', 'from', 'from_earliest', 'from_latest',
  'to', 'to_earliest', 'to_latest',
]

interface Stated extends SpanOfTime {
  what: string
  prison?: { id: string; name: string }
}

/**
 * Lines of a timeline as CSV, a row for each time or mark that a window shows: `from` and `to` as recorded (EDTF) with
 * their bounds, `to` `..` where it goes on. No cell begins a formula.
 */
export function writeTimelineCsv(lines: readonly TimelineLine[], { from, to }: DayWindow, asOf: Day): string {
  const rows = lines.flatMap((line) => statedOf(line).filter((stated) => {
    const drawn = stretchOf(packSpan(stated.from), stated.to === null ? null : packSpan(stated.to), asOf)
    return drawn !== null && drawn.to.latest >= from && drawn.from.earliest <= to
  }).map((stated) => rowOf(line, stated)))
  return stringify([COLUMNS, ...rows], { escape_formulas: true, record_delimiter: 'windows' })
}

function statedOf({ heldSince, silentSince, stays, solitary, hungerStrikes, marks }: TimelineLine): Stated[] {
  return [
    ...(heldSince === null ? [] : [{ what: 'custody', from: heldSince, to: null }]),
    ...stays.map((stay) => ({ what: 'stay', ...stay })),
    ...solitary.map((time) => ({ what: 'solitary', ...time })),
    ...hungerStrikes.map((time) => ({ what: 'hunger_strike', ...time })),
    ...marks.map(({ kind, date }) => ({ what: kind, from: date, to: date })),
    ...(silentSince === null ? [] : [{ what: 'silence', from: silentSince, to: null }]),
  ]
}

function rowOf({ slug, name, status, level }: TimelineLine, { what, prison, from, to }: Stated): string[] {
  const cells = (span: Span) => [span.edtf, span.earliest ?? '', span.latest ?? '']
  return [
    slug, name.latin, name.native ?? '', status, level, what, prison?.id ?? '', prison?.name ?? '', ...cells(from),
    ...(to === null ? ['..', '', ''] : cells(to)),
  ]
}
