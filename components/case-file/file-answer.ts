import type { Faults, FormTexts } from '@/lib/domain/record-form/record-form'

/** What the server answers to a form about a case's file that it could not follow. */
export interface FileAnswer {
  /** What was sent, to stand in the fields again. */
  texts: FormTexts
  /** By field, a key of the messages `case-file.fault`. */
  faults: Faults
  /** Why nothing was done: a key of the messages `case-file.reason`. */
  reason: string | null
}

/** A Server Action that takes such a form; where all is well it leads on. */
export type SendFile = (before: FileAnswer, form: FormData) => Promise<FileAnswer>

export const UNSENT: FileAnswer = { texts: {}, faults: {}, reason: null }

/** What one field of a form asks for, in words of the reader's language. */
export type FieldSpec = {
  name: string
  label: string
  hint?: string
  /** Asked only once the server has answered with this reason. */
  after?: string
} & (
  | { kind: 'text' | 'long'; value?: string; maxLength?: number }
  | { kind: 'day' }
  | { kind: 'choice'; options: { value: string; label: string }[]; value?: string }
  /** Each option is a field of its own, `<name>.<value>`. */
  | { kind: 'ticks'; options: { value: string; label: string }[] }
)
