/** What a form of the workspace knows of its last sending. */
export interface FormState {
  /** Why nothing was done: a key of the messages; null where all is well. */
  reason: string | null
  /** Whether it was done. */
  done: boolean
  /** What is shown this once and never again: recovery codes, an invitation's link. */
  shown: readonly string[]
}

export const UNSENT: FormState = { reason: null, done: false, shown: [] }

/** The state after a refusal. */
export function refused(reason: string): FormState {
  return { ...UNSENT, reason }
}

/** The state after success, with what is shown this once. */
export function done(shown: readonly string[] = []): FormState {
  return { reason: null, done: true, shown }
}
