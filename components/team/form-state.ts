/** What a form of the workspace knows of its last sending. */
export interface FormState {
  /** Why nothing was done: a key of the messages; null where all is well. */
  reason: string | null
  /** Whether it was done. */
  done: boolean
  /** What is shown this once and never again: recovery codes, an invitation's link. */
  shown: readonly string[]
  /** What was typed into a form that was refused, without what is secret, as far as its action gives that back. */
  texts: Readonly<Record<string, string>>
}

export const UNSENT: FormState = { reason: null, done: false, shown: [], texts: {} }

/** The state after a refusal; `texts` stand in the fields again, also where no script runs. */
export function refused(reason: string, texts: FormState['texts'] = {}): FormState {
  return { ...UNSENT, reason, texts }
}

/** The state after success, with what is shown this once. */
export function done(shown: readonly string[] = []): FormState {
  return { ...UNSENT, done: true, shown }
}
