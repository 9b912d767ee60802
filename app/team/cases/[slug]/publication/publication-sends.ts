import {
  clearAction, confirmChildAction, confirmEventAction, recordConsentAction, unpublishAction, withdrawConsentAction,
} from './actions'

/** Where the forms of this page are sent. */
export const SENDS = {
  clearAction, confirmChildAction, confirmEventAction, recordConsentAction, unpublishAction, withdrawConsentAction,
}
