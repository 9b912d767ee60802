import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { IdentityField } from '@/lib/domain/identity/identity'
import type { FileAnswer } from './file-answer'

/** A field that two people changed, as the texts of the form. */
export interface IdentityConflict {
  field: IdentityField
  theirs: string
  mine: string
}

/** What the server answers to the form that says who somebody is; after a conflict, what was typed stays in it. */
export interface IdentityAnswer extends FileAnswer {
  conflicts: IdentityConflict[]
  /** The sources that the form names beside those it offers. */
  found: readonly SourceOption[]
}

/** The Server Action that takes it. */
export type SendIdentity = (before: IdentityAnswer, form: FormData) => Promise<IdentityAnswer>
