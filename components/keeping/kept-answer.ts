import type { Faults, FormTexts } from '@/lib/domain/record-form/record-form'

/** What the server answers to a form: what was typed, what is wrong with fields, and why nothing was saved (keys). */
export interface KeptAnswer {
  texts: FormTexts
  faults: Faults
  reason: string | null
}

/** A Server Action that takes such a form, and goes elsewhere where it was saved. */
export type SendKept = (before: KeptAnswer, form: FormData) => Promise<KeptAnswer>
