import type { EventType } from '@/lib/domain/events/event-types'
import type { Change } from '@/lib/domain/history/changes'
import type { FieldChange } from '@/lib/domain/history/difference'
import type { ClaimStatus } from '@/lib/domain/vocabulary'

/** A source that a change rests on; of a person only the id, for those who may not record. */
export interface HistorySource {
  id: string
  title: string | null
}

/** What was done about who the person is; an import is called as that of an event. */
type IdentityStep =
  | 'identity_opened' | 'identity_edit' | 'identity_restored' | 'identity_verified' | 'identity_sent_back'

/** It was found to be of the same person as another case, or that was undone. */
type MergeStep = 'merged' | 'parted'

/** One change of a case: who made it, when, of what, which fields from what to what, why, and from which sources. */
export interface HistoryEntry {
  /** ISO 8601 in UTC, to the microsecond. */
  at: string
  who: { id: string; alias: string | null }
  subject:
    | {
      kind: 'event'
      eventId: string
      type: EventType
      version: number
      claimStatus: ClaimStatus
      /** The version that stands today, and whether this one wrote what that one does not say. */
      presentVersion: number
      isPast: boolean
    }
    | { kind: 'identity'; version: number }
    | { kind: 'merge'; other: string }
  /** What was done (also a message key). */
  change: Change | IdentityStep | MergeStep
  fields: FieldChange[]
  why: string | null
  /** Why it was saved although its dates do not fit others. */
  overrideReason: string | null
  sources: HistorySource[]
}
