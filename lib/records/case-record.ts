import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { Identity } from '@/lib/domain/identity/identity'
import type { PrisonEventRecord } from '@/lib/domain/periods/prison-event-record'
import type { Coordinates } from '@/lib/domain/places/great-circle'
import type { Reliability } from '@/lib/domain/vocabulary'
import type { Correction } from './corrections/find-corrections'
import type { IdentityCorrection } from './corrections/find-identity-corrections'
import type { Row } from './period-rows'

/** A source as the publication writer needs it. */
export interface SourceRecord {
  id: string
  title: string
  publisher: string | null
  kind: string | null
  published: string | null
  language: string | null
  url: string | null
  reliability: Reliability
  /** A person: only the reliability is published. */
  confidential: boolean
}

/** A current event with what only publication asks. */
export interface EventRecord {
  event: CaseEvent
  note: string | null
  /** Whether this content came with an operator's trusted import, which decides its note's audience too. */
  trusted: boolean
}

/** All that is on record about one case, as it stands now. */
export interface CaseRecord extends Identity {
  id: string
  slug: string
  /** Where the home place is, and whether an operator's trusted import said so; never published. */
  home: (Coordinates & { isVouched: boolean }) | null
  /** Whether it is meant to be public and consent carries that. */
  cleared: boolean
  /** Whether two reviewers confirmed it for publication, as a child's case needs. */
  confirmed: boolean
  /** What readers go on seeing where nobody verified the present value. */
  unverified: Partial<Identity>
  /** The guarded fields that somebody opened to everybody. */
  opened: readonly string[]
  /** The row of schema open that its photo may have, but for the picture; null where readers see none. */
  photo: Row | null
  consentBasis: string | null
  consentOn: string | null
  /** Whether a consent that stands covers letters for this person. */
  takesLetters: boolean
  events: EventRecord[]
  /** What readers had seen of its events and was then changed, whether it may be told or not. */
  corrections: readonly Correction[]
  /** The same of who they are. */
  identityCorrections: readonly IdentityCorrection[]
  /** The cases of the same person that readers saw and that this one stands for now, with the names they saw. */
  standsFor: readonly { slug: string; names: readonly string[] }[]
  /** What happened at the prisons that its events name. */
  prisonEvents: PrisonEventRecord[]
}
