import type { FormState } from './form-state'

/** What a form is sent to. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
