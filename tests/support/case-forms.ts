import type { NamedCase } from './case-kinds'

type Fields = Readonly<Record<string, string>>

const file = ({ caseId, slug }: NamedCase): Fields => ({ caseId, slug })
const step = ({ eventId }: NamedCase): Fields => ({ event: eventId, version: '1', note: 'an invented reason' })
const NOBODY = '00000000-0000-4000-8000-000000000000'
const onFile = (rest: Fields = {}) => (about: NamedCase): Fields => ({ ...file(about), ...rest })

/** What the form of each action about a case sends, by the action's name. */
const FORMS: Readonly<Record<string, (about: NamedCase) => Fields>> = {
  stepAction: (about) => ({ ...step(about), step: 'dispute' }),
  taskAction: ({ caseId, slug }) => ({ case: caseId, slug, rule: 'U01', step: 'take', hours: '24' }),
  watchAction: ({ caseId, slug }) => ({ case: caseId, slug, watch: 'yes' }),
  editIdentityAction: onFile({ version: '1', reason: 'invented', nameLatin: 'Invented', source: 'appeal-2021' }),
  verifyIdentityAction: onFile({ version: '1' }),
  sendBackIdentityAction: onFile({ version: '1', note: 'an invented reason' }),
  settleIdentityAction: onFile({ version: '1' }),
  restoreAction: (about) => ({ ...file(about), event: about.eventId, version: '1', restore: '1', why: 'invented' }),
  recordConsentAction: onFile({
    basis: 'family', givenBy: 'an invented relative', givenOn: '2021-01-01', 'scopes.site': 'yes', harmAssessedBy: 'somebody',
  }),
  withdrawConsentAction: onFile({ what: 'all' }),
  clearAction: onFile({ version: '1' }),
  unpublishAction: onFile(),
  lockDownAction: onFile({ reason: 'an invented reason' }),
  askLiftAction: onFile(),
  liftAction: onFile(),
  confirmChildAction: onFile(),
  confirmEventAction: (about) => ({ ...file(about), event: about.eventId, version: '1' }),
  assignAction: onFile({ accountId: '00000000-0000-4000-8000-000000000000', kind: 'watcher' }),
  unassignAction: onFile({ accountId: '00000000-0000-4000-8000-000000000000' }),
  readContactsAction: ({ caseId }) => ({ caseId }),
  saveContactAction: onFile({ name: 'somebody invented', reach: 'by an invented way' }),
  removeContactAction: onFile({ contactId: '00000000-0000-4000-8000-000000000000' }),
  verifyPhotoAction: onFile({ sha256: 'ab'.repeat(32) }),
  removePhotoAction: onFile(),
  requestErasureAction: onFile({ ground: 'mistake' }),
  cancelErasureAction: onFile(),
  confirmErasureAction: (about) => ({ ...file(about), understood: about.slug }),
  saveRecordAction: ({ slug }) => ({ case: slug, type: 'statement', 'date.typed': '1 March 2021', intent: 'ask' }),
  lookRecordAction: ({ slug }) => ({ case: slug, type: 'statement', 'date.typed': '1 March 2021' }),
  decideAction: (about) => ({ ...step(about), intent: 'verify' }),
  undoAction: (about) => ({ ...step(about), what: 'verify' }),
  publishDayAction: step,
  proposeMergeAction: ({ caseId }) => ({ one: caseId, other: NOBODY, into: 'one', reason: 'invented', state: 'ab'.repeat(16) }),
  tellApartAction: ({ caseId }) => ({ one: caseId, other: NOBODY, reason: 'an invented reason' }),
}

/** Actions whose forms name no case. */
export const NOT_ABOUT_CASES: readonly string[] = [
  'changePasswordAction', 'changeLocaleAction', 'offerTotpAction', 'renewRecoveryCodesAction', 'endSessionAction',
  'signOutEverywhereAction', 'noteResetsAction', 'refuseResetAction', 'createCaseAction', 'findNamesAction',
  'editSourceAction', 'verifyBatchAction', 'createPrisonAction', 'editPrisonAction', 'recordHereAction',
  'verifyHereAction', 'stepHereAction', 'audienceHereAction', 'restoreHereAction', 'restorePrisonAction',
  'restoreSourceAction', 'inviteAction', 'withdrawInvitationAction', 'setLockAction',
  'changeRoleAction', 'issueResetAction', 'withdrawResetAction', 'signInAction', 'passSecondFactorAction', 'setUpAction',
  'signOutAction', 'acceptAction', 'redeemResetAction',
  'setModeAction', 'endAllSessionsAction', 'askTestMailAction', 'retryMailAction',
  'setAddressAction', 'confirmAddressAction', 'forgetAddressAction', 'subscribeAction', 'endSubscriptionAction',
  'resumeSubscriptionAction', 'retryCallAction',
  'answerTipAction', 'settleTipAction', 'linkTipAction', 'makeTipSourceAction', 'forgetSignerAction',
  'forgetCollectedAction',
  'saveAppealAction', 'publishAppealAction', 'openForSigningAction', 'hideSignatureAction',
  'placeSignatureAction', 'importSignaturesAction', 'mapListAction', 'answerListAction',
  'editGatheringAction', 'decideGatheringAction',
  'listStepAction', 'decidePersonAction', 'decideRestAction',
  'saveLetterAction', 'publishLetterAction', 'endLetterAction', 'saveAddresseeAction',
  'confirmMergeAction', 'closeMergeAction', 'undoMergeAction',
  'savePostAction', 'publishPostAction', 'withdrawPostAction', 'saveChannelsAction',
  'proposeRuleAction', 'confirmRuleAction', 'withdrawRuleAction',
  'askEditionAction', 'approveEditionAction', 'reissueEditionAction', 'withdrawEditionAction',
]

/** The fields of an action's form about a case; none where nobody said what they are. */
export function fieldsFor(name: string, about: NamedCase): Fields {
  return FORMS[name]?.(about) ?? {}
}
