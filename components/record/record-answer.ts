import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Level, Status } from '@/lib/domain/vocabulary'
import type { Faults, FormTexts } from '@/lib/domain/record-form/record-form'

/** A picture of a case on the as-of day, as far as a preview shows it. */
export interface ShownPicture {
  status: Status
  place: string | null
  silence: { atLeast: number; atMost: number | null; since: 'contact' | 'arrest' } | null
  level: Level
  possible: Level
}

/** What a save would change: for the team at once, for the team once verified, and for the public then. */
export interface ShownPreview {
  before: ShownPicture
  proposed: ShownPicture
  verified: ShownPicture
  /** Null where the case is not public, so that nothing changes there. */
  public: { before: ShownPicture; after: ShownPicture } | null
  /** Codes of the warnings that it would bring. */
  warnings: string[]
}

/** One field that two people changed to different values, in words. */
export interface ShownConflict {
  field: string
  theirs: string
  mine: string
}

/** What the server answers to a form; `texts` are what was sent, for a page without a script. */
export interface RecordAnswer {
  outcome: 'open' | 'saved' | 'refused' | 'signed_out' | 'closed' | 'looked'
  texts: FormTexts
  faults: Faults
  /** Why it was not saved, where no field says it; a key of `record.error`. */
  reason: string | null
  warnings: string[]
  question: string | null
  conflicts: ShownConflict[]
  preview: ShownPreview | null
  /** The sources that the form names beside those it offers. */
  found: readonly SourceOption[]
}

/** A form that nobody sent yet. */
export function openAnswer(texts: FormTexts): RecordAnswer {
  const nothing = { faults: {}, reason: null, warnings: [], question: null, conflicts: [], preview: null, found: [] }
  return { outcome: 'open', texts, ...nothing }
}

/** A Server Action that takes the form. */
export type SendRecord = (before: RecordAnswer, form: FormData) => Promise<RecordAnswer>
