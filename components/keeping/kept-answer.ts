import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Faults, FormTexts } from '@/lib/domain/record-form/record-form'

/** A field that two people changed, as the form's texts: what the other one made of it, and what was typed. */
export interface KeptConflict {
  field: string
  theirs: string
  mine: string
}

/** What the server answers to a form: what was typed, what is wrong with fields, and why nothing was saved (keys). */
export interface KeptAnswer {
  texts: FormTexts
  faults: Faults
  reason: string | null
  /** The sources that a form with a source names beside those it offers. */
  found?: readonly SourceOption[]
  /** What somebody else changed meanwhile; then `texts` are those to send again, upon the version that now stands. */
  conflicts?: readonly KeptConflict[]
}

/** A Server Action that takes such a form, and goes elsewhere where it was saved. */
export type SendKept = (before: KeptAnswer, form: FormData) => Promise<KeptAnswer>
