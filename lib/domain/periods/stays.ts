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
    if (after.placedBy) stays.push(beginStay(after.placedBy, before))
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

function beginStay(placedBy: DatedEvent, before: CaseState): StayRecord {
  const { prisonId, details, date, type } = placedBy.event
  const isBeginning = type === 'arrest' || type === 'transfer'
  return {
    prisonId: prisonId ?? '',
    ward: typeof details.ward === 'string' ? details.ward : null,
    from: isBeginning || placedBy.latest === NEVER ? date : byThen(before, placedBy),
    to: null,
  }
}

/** Between the start of custody, where that is known, and the event that shows the person there. */
function byThen({ startedBy }: CaseState, by: DatedEvent): VagueDate {
  const start = startedBy?.countsFrom ?? null
  return spanBetween(start !== null && start <= by.latest ? start : null, by.latest)
}
