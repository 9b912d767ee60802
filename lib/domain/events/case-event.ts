import type { EndDate, VagueDate } from '../dates/day-span'
import type { Audience, ClaimStatus, Credibility, Reliability } from '../vocabulary'
import type { EventType } from './event-types'

/** What an event needs of each of its sources. */
export interface EventSource {
  id: string
  reliability: Reliability
  published: VagueDate | null
}

/** One dated, sourced thing that happened to the person: a current, parsed version of it. */
export interface CaseEvent {
  id: string
  type: EventType
  date: VagueDate
  endDate: EndDate
  prisonId: string | null
  fromPrisonId: string | null
  /** Parsed by the type's own schema; an absent key is not known. */
  details: Readonly<Record<string, unknown>>
  sources: readonly EventSource[]
  claimStatus: ClaimStatus
  credibility: Credibility
  audience: Audience
}
