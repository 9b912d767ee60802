import type { Day } from '../dates/day'
import type { VagueDate } from '../dates/day-span'
import { spanBetween } from '../dates/edtf'
import type { CaseState } from '../fold/case-state'
import type { CourseStep } from '../fold/certain-course'
import { NEVER, type DatedEvent } from '../fold/dated-event'
import type { StayRecord } from './period'

/**
 * The stays of a case, in order, from its course. An event that names a prison begins one: an arrest or a
 * transfer on its own date, any other as evidence of having been there by then. `from_prison` of a
 * transfer fills a stay that nothing else records.
 */
export function staysOf(course: readonly CourseStep[]): StayRecord[] {
  const stays: StayRecord[] = []
  for (const { by, before, after } of course) {
    if (before.placedBy === after.placedBy) continue
    fillOrigin(stays, by, before)
    closeLast(stays, by)
    const leftOn = before.placedBy ? null : (stays.at(-1)?.to?.earliest ?? null)
    if (after.placedBy) stays.push(beginStay(after.placedBy, before, leftOn))
  }
  return stays
}

function closeLast(stays: StayRecord[], by: DatedEvent): void {
  const last = stays.at(-1)
  if (last?.to === null) stays[stays.length - 1] = { ...last, to: by.event.date }
}

function fillOrigin(stays: StayRecord[], by: DatedEvent, before: CaseState): void {
  const { fromPrisonId, date, type } = by.event
  const isRecorded = before.placedBy?.event.prisonId === fromPrisonId
  if (type !== 'transfer' || fromPrisonId === null || isRecorded || by.latest === NEVER) return
  closeLast(stays, by)
  stays.push({ prisonId: fromPrisonId, ward: null, from: byThen(before, by), to: date })
}

function beginStay(placedBy: DatedEvent, before: CaseState, leftOn: Day | null): StayRecord {
  const { prisonId, details, date, type } = placedBy.event
  const isBeginning = type === 'arrest' || type === 'transfer'
  return {
    prisonId: prisonId ?? '',
    ward: typeof details.ward === 'string' ? details.ward : null,
    from: isBeginning || placedBy.latest === NEVER ? date : byThen(before, placedBy, leftOn),
    to: null,
  }
}

/** Between the start of custody or the end of the stay before, as far as known, and what shows the person there. */
function byThen({ startedBy }: CaseState, by: DatedEvent, leftOn: Day | null = null): VagueDate {
  const known = [startedBy?.countsFrom ?? null, leftOn].filter((day) => day !== null && day <= by.latest)
  return spanBetween(known.length > 0 ? (Math.max(...known.map(Number)) as Day) : null, by.latest)
}
