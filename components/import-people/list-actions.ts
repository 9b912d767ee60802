import type { FormAction } from '@/components/team/form-action'

/** The actions of the page of a list's people. */
export interface ListActions {
  step: FormAction
  decide: FormAction
  decideRest: FormAction
}
