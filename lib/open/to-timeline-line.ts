import type { NamedPrison, SpanOfTime, TimelineLine } from '@/lib/domain/contract/timeline-line'
import { MARK_KINDS, type MarkKind } from '@/lib/domain/timeline/mark-kinds'
import { levelOfRank } from '@/lib/domain/vocabulary'
import type { TimelineCaseRow, TimelineEventRow } from './timeline-rows'

/** A row of the database and its events as a line; `prisons` are all of them, by id. */
export function toTimelineLine(
  row: TimelineCaseRow,
  events: readonly TimelineEventRow[],
  prisons: ReadonlyMap<string, NamedPrison>,
): TimelineLine {
  const placeOf = (id: string) => prisons.get(id) ?? { id, name: id, native: null }
  const stretches = (type: TimelineEventRow['type'], goesOn: boolean) =>
    events.filter((event) => event.type === type).map((event) => toStretch(event, goesOn))
  return {
    slug: row.slug,
    name: { latin: row.name_latin, native: row.name_native },
    status: row.status,
    level: levelOfRank(row.level),
    possible: levelOfRank(row.possible),
    prison: row.prison_id === null ? null : placeOf(row.prison_id),
    heldSince: row.held_since,
    silentSince: row.silence_since === null ? null
      : { edtf: '', earliest: row.silence_earliest, latest: row.silence_latest },
    stays: (row.stays ?? []).map(({ prisonId, from, to }) => ({ prison: placeOf(prisonId), from, to })),
    solitary: stretches('solitary', row.in_solitary),
    hungerStrikes: stretches('hunger_strike', row.on_hunger_strike),
    marks: events.flatMap(({ type, date }) => (isMark(type) ? [{ kind: type, date }] : [])),
  }
}

/**
 * A time that an event states. One without an end is drawn for its start alone; one that went on when reported goes on
 * only while the public picture still says so, which what is not published may have ended.
 */
function toStretch({ date, end_date: end }: TimelineEventRow, goesOn: boolean): SpanOfTime {
  if (end?.edtf === '..') return { from: date, to: goesOn ? null : date }
  return { from: date, to: end ?? date }
}

function isMark(type: TimelineEventRow['type']): type is MarkKind {
  return MARK_KINDS.some((kind) => kind === type)
}
