import type { CaseEvent, EventSource } from '@/lib/domain/events/case-event'
import type { EventContent } from '@/lib/domain/history/event-content'
import type { Reliability } from '@/lib/domain/vocabulary'
import { readStored, readDate, readEnd } from './stored-dates'

/** What an event takes from a row of file.source. */
export interface GradingSource {
  id: string
  reliability: Reliability
  /** EDTF; null if not known. */
  published: string | null
}

type Said = Pick<
  EventContent,
  'date' | 'endDate' | 'prisonId' | 'fromPrisonId' | 'details' | 'sourceIds' | 'credibility' | 'audience'
>

/** An event as the domain folds it, from what a version says; sources that are not among those given are left out. */
export function toCaseEvent(
  event: Pick<CaseEvent, 'id' | 'type' | 'claimStatus'>,
  said: Said,
  sources: ReadonlyMap<string, GradingSource>,
): CaseEvent {
  const { id, type, claimStatus } = event
  const { date, endDate, prisonId, fromPrisonId, details, credibility, audience } = said
  const when = { date: readStored(date), endDate: readEnd(endDate) }
  const graded = said.sourceIds.flatMap((sourceId): EventSource[] => {
    const source = sources.get(sourceId)
    return source ? [{ id: source.id, reliability: source.reliability, published: readDate(source.published) }] : []
  })
  const places = { prisonId, fromPrisonId }
  return { id, type, ...when, ...places, details, sources: graded, claimStatus, credibility, audience }
}
