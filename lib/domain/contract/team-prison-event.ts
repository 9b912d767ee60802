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
  /** Likewise of who verified it; null where nobody did, and of an import that came verified. */
  verifier: string | null
  isOwn: boolean
  /** Sent back to its author, and not answered yet. */
  awaitsAuthor: boolean
  /** Why the last step was taken: a question where it was sent back, a reason where it was disputed or retracted. */
  why: string | null
  sources: { id: string; title: string; url: string | null; reliability: string; isConfidential: boolean }[]
}
