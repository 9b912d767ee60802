import type { ClaimStatus } from '../vocabulary'
import type { ProcedureId } from './procedures'

/** Something that was done for somebody, as the record says it. Dates are EDTF. */
export interface LedgerLine {
  eventId: string
  slug: string
  name: { latin: string; native: string | null }
  date: string
  kind: string
  procedure: ProcedureId | null
  /** As it was written. */
  addressee: string | null
  /** The office on record that it means, if any. */
  addresseeId: string | null
  deadline: string | null
  outcome: string | null
  claimStatus: ClaimStatus
}

/** How often somebody was written to, and what came of it. */
export interface AddresseeCount {
  /** The office, or the text where no office on record is called so. */
  said: string
  addresseeId: string | null
  written: number
  answered: number
  /** Whose day for an answer has passed in every reading, without one. */
  overdue: number
  /** YYYY-MM-DD: the last day on which it may have been written to; null where that is open. */
  lastOn: string | null
}
