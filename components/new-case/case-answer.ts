import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Likeness } from '@/lib/domain/names/likeness'
import type { Faults, FormTexts } from '@/lib/domain/record-form/record-form'

/** A case that may be of the person whose name is typed. */
export interface SameName {
  slug: string
  nameLatin: string
  nameNative: string | null
  /** EDTF; null if not known. */
  birthDate: string | null
  homePlace: string | null
  matched: string
  by: Likeness
}

/** What the server answers to the form; null candidates were not looked for. */
export interface CaseAnswer {
  texts: FormTexts
  faults: Faults
  reason: string | null
  candidates: SameName[] | null
  /** The sources that the form names beside those it offers. */
  found: readonly SourceOption[]
}

/** A Server Action that takes the form. */
export type SendCase = (before: CaseAnswer, form: FormData) => Promise<CaseAnswer>
