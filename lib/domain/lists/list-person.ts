import type { Warning } from '../chronology/warning'
import type { EventType } from '../events/event-types'
import type { IdentityField } from '../identity/identity'
import type { Likeness } from '../names/likeness'
import type { ClaimStatus } from '../vocabulary'
import type { PersonChoice, PersonOutcome } from './list-import'
import type { RowReading } from './list-reading'

/** How what a list says does not go with the record, beside what its dates say (also a message key). */
export type ConflictCode = Warning['code'] | 'disagrees' | 'said_otherwise' | 'no_longer_said' | 'field_differs'

/** An event on record, as a conflict names it. */
export interface RecordedThere {
  id: string
  type: EventType
  /** EDTF. */
  date: string
  claimStatus: ClaimStatus
}

/** What a list says and the record does not bear out: shown, and never applied by itself. */
export interface ListConflict {
  code: ConflictCode
  /** The place in the row of what is held back for it; null where nothing would be written. */
  slot: string | null
  events: readonly RecordedThere[]
  /** Of a field of who somebody is: what the record says and what the list does. */
  field: IdentityField | null
  now: string | null
  said: string | null
}

/**
 * What becomes of an event that a list says: it is proposed; is in the record already, from elsewhere or from this
 * list; is proposed again, or otherwise than before; comes in the place of what the list said before; or is held back.
 */
export type SaidBecomes = 'new' | 'on_record' | 'unchanged' | 'restored' | 'updated' | 'replaces' | 'held_back'

/** An event that a list says, and what becomes of it. */
export interface SaidEvent {
  slot: string
  type: EventType
  date: string
  prisonId: string | null
  becomes: SaidBecomes
}

/** Somebody on record who may be the person of a row. */
export interface ListCandidate {
  caseId: string
  slug: string
  nameLatin: string
  nameNative: string | null
  birthDate: string | null
  /** EDTF, of the arrest on record that is the list's, or of the first one where none is. */
  arrest: string | null
  matched: string
  by: Likeness
  /** Whether birth and arrest are those that the list says; null where one of the two does not say. */
  sameBirth: boolean | null
  sameArrest: boolean | null
}

/** What a row says of one person, and what it would change. */
export interface ListPersonContent {
  name: string
  row: RowReading
  /** The case that it is about; null for somebody new. */
  slug: string | null
  events: readonly SaidEvent[]
  /** Fields of who somebody is that it proposes. */
  fields: readonly { field: IdentityField; now: string | null; said: string }[]
  conflicts: readonly ListConflict[]
  warnings: readonly Warning['code'][]
  candidates: readonly ListCandidate[]
  /** The ids of all who have such a name, also of those whom another row of the list means. */
  alike: readonly string[]
  /** A digest of all that would be written: another one later means that the record has changed. */
  mark: string
  /** The record has changed since somebody last looked. */
  isFresh: boolean
}

/** One person of a list as a page shows them. */
export interface ListPerson {
  place: number
  outcome: PersonOutcome
  choice: PersonChoice | null
  takesConflicts: boolean
  /** The case that was made or changed, once it is in. */
  caseSlug: string | null
  /** What that case calls them now. */
  caseName: { latin: string; native: string | null } | null
  undone: 'taken_back' | 'partly' | 'left' | 'archived' | null
  kept: number
  /** Null once the list is in: then only the record says it. */
  content: ListPersonContent | null
}
