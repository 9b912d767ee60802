import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { EventType } from '@/lib/domain/events/event-types'
import type { EndDate, VagueDate } from '@/lib/domain/dates/day-span'
import { parseEdtf } from '@/lib/domain/dates/edtf'

let made = 0

/** A vague date that is known to be one; throws for any other text. */
export function vague(edtf: string): VagueDate {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new Error(`${edtf}: ${parsed.reason}`)
  return parsed.date
}

/** An end date as exchange files write it: `..` is still going on. */
export function ending(edtf: string): EndDate {
  return edtf === '..' ? 'ongoing' : vague(edtf)
}

/** An invented event: verified, public, graded B3, published at the end of 2021, unless told otherwise. */
export function anEvent(type: EventType, date: string, rest: Partial<CaseEvent> & { end?: string } = {}): CaseEvent {
  const { end, ...given } = rest
  return {
    id: `event-${(made += 1)}`,
    type,
    date: vague(date),
    endDate: end === undefined ? null : ending(end),
    prisonId: null,
    fromPrisonId: null,
    details: type === 'contact' ? { channel: 'phone' } : {},
    sources: [{ id: 'source', reliability: 'B', published: vague('2021-12-31') }],
    claimStatus: 'verified',
    credibility: 3,
    audience: 'public',
    ...given,
  }
}
