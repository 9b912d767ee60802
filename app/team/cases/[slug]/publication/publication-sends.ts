import {
  askLiftAction, clearAction, confirmChildAction, confirmEventAction, liftAction, lockDownAction, recordConsentAction,
  unpublishAction, withdrawConsentAction,
} from './actions'

/** Where the forms of this page are sent. */
export const SENDS = {
  askLiftAction, clearAction, confirmChildAction, confirmEventAction, liftAction, lockDownAction, recordConsentAction,
  unpublishAction, withdrawConsentAction,
}
