import type { PrisonEventKind } from '../fold/prison-event'
import type { Audience, ClaimStatus } from '../vocabulary'
import type { Span } from './span'

/** What happened at a prison as the team has it; `version` is what a decision on it must name. */
export interface TeamPrisonEvent {
  id: string
  version: number
  kind: PrisonEventKind
  date: Span
  endDate: Span | null
  claimStatus: ClaimStatus
  audience: Audience
  credibility: number
  locator: string | null
  note: string | null
  /** The alias of who wrote it, or the name of a program. */
  author: string
  isOwn: boolean
  sources: { id: string; title: string; url: string | null; reliability: string; isConfidential: boolean }[]
}
