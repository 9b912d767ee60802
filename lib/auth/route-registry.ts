import type { Action } from '@/lib/domain/permissions/permissions'

/**
 * What a route needs: an action that the role allows; `half_signed_in` for the steps between password and second
 * factor; `anyone` for what stands before the door.
 */
export type Access = Action | 'half_signed_in' | 'anyone'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A file under app/team or app/api/team: its path, and what each method that it answers needs. */
interface RouteRule {
  path: string
  methods: Partial<Record<Method, Access>>
}

/** Every page and route of the workspace. What is not here is refused: a test holds this list against the files. */
export const ROUTES: Readonly<Record<string, RouteRule>> = {
  'app/api/team/alerts/[token]/feed.xml/route.ts': { path: '/api/team/alerts/[token]/feed.xml', methods: { GET: 'anyone' } },
  'app/api/team/appeals/[appeal]/delivery/route.ts': {
    path: '/api/team/appeals/[appeal]/delivery', methods: { GET: 'appeal.edit' },
  },
  'app/api/team/audit/route.ts': { path: '/api/team/audit', methods: { GET: 'audit.read' } },
  'app/api/team/cases/[slug]/photo/route.ts': {
    path: '/api/team/cases/[slug]/photo', methods: { GET: 'case.read', POST: 'case.edit' },
  },
  'app/api/team/people/route.ts': { path: '/api/team/people', methods: { GET: 'event.propose' } },
  'app/api/team/sources/route.ts': { path: '/api/team/sources', methods: { GET: 'event.propose' } },
  'app/team/page.tsx': { path: '/team', methods: { GET: 'case.read' } },
  'app/team/cases/page.tsx': { path: '/team/cases', methods: { GET: 'case.read' } },
  'app/team/cases/new/page.tsx': { path: '/team/cases/new', methods: { GET: 'case.create' } },
  'app/team/cases/[slug]/page.tsx': { path: '/team/cases/[slug]', methods: { GET: 'case.read' } },
  'app/team/cases/[slug]/history/page.tsx': { path: '/team/cases/[slug]/history', methods: { GET: 'case.read' } },
  'app/team/cases/[slug]/known/page.tsx': { path: '/team/cases/[slug]/known', methods: { GET: 'case.read' } },
  'app/team/cases/[slug]/identity/page.tsx': { path: '/team/cases/[slug]/identity', methods: { GET: 'case.read' } },
  'app/team/cases/[slug]/publication/page.tsx': {
    path: '/team/cases/[slug]/publication', methods: { GET: 'case.read' },
  },
  'app/team/cases/[slug]/people/page.tsx': { path: '/team/cases/[slug]/people', methods: { GET: 'case.read' } },
  'app/team/cases/[slug]/photo/page.tsx': { path: '/team/cases/[slug]/photo', methods: { GET: 'case.read' } },
  'app/team/cases/[slug]/erasure/page.tsx': { path: '/team/cases/[slug]/erasure', methods: { GET: 'case.erase' } },
  'app/team/help/page.tsx': { path: '/team/help', methods: { GET: 'case.read' } },
  'app/team/record/page.tsx': { path: '/team/record', methods: { GET: 'event.propose' } },
  'app/team/review/page.tsx': { path: '/team/review', methods: { GET: 'case.read' } },
  'app/team/prisons/page.tsx': { path: '/team/prisons', methods: { GET: 'case.read' } },
  'app/team/prisons/new/page.tsx': { path: '/team/prisons/new', methods: { GET: 'prison.edit' } },
  'app/team/prisons/[id]/page.tsx': { path: '/team/prisons/[id]', methods: { GET: 'case.read' } },
  'app/team/prisons/[id]/history/page.tsx': { path: '/team/prisons/[id]/history', methods: { GET: 'case.read' } },
  'app/team/prisons/[id]/edit/page.tsx': { path: '/team/prisons/[id]/edit', methods: { GET: 'prison.edit' } },
  'app/team/prisons/[id]/record/page.tsx': { path: '/team/prisons/[id]/record', methods: { GET: 'event.propose' } },
  'app/team/sources/page.tsx': { path: '/team/sources', methods: { GET: 'case.read' } },
  'app/team/sources/[id]/edit/page.tsx': { path: '/team/sources/[id]/edit', methods: { GET: 'source.create' } },
  'app/team/review/batches/page.tsx': { path: '/team/review/batches', methods: { GET: 'event.verify' } },
  'app/team/audit/page.tsx': { path: '/team/audit', methods: { GET: 'audit.read' } },
  'app/team/account/page.tsx': { path: '/team/account', methods: { GET: 'account.own' } },
  'app/team/people/page.tsx': { path: '/team/people', methods: { GET: 'account.manage' } },
  'app/team/mode/page.tsx': { path: '/team/mode', methods: { GET: 'mode.set' } },
  'app/api/team/imports/route.ts': { path: '/api/team/imports', methods: { POST: 'import.run' } },
  'app/team/imports/page.tsx': { path: '/team/imports', methods: { GET: 'import.run' } },
  'app/team/imports/[importing]/mapping/page.tsx': {
    path: '/team/imports/[importing]/mapping', methods: { GET: 'import.run' },
  },
  'app/team/imports/[importing]/questions/page.tsx': {
    path: '/team/imports/[importing]/questions', methods: { GET: 'import.run' },
  },
  'app/team/alerts/page.tsx': { path: '/team/alerts', methods: { GET: 'alert.own' } },
  'app/team/alerts/[alert]/page.tsx': { path: '/team/alerts/[alert]', methods: { GET: 'alert.own' } },
  'app/team/appeals/page.tsx': { path: '/team/appeals', methods: { GET: 'case.read' } },
  'app/team/appeals/new/page.tsx': { path: '/team/appeals/new', methods: { GET: 'appeal.edit' } },
  'app/team/appeals/[appeal]/page.tsx': { path: '/team/appeals/[appeal]', methods: { GET: 'case.read' } },
  'app/team/appeals/[appeal]/signers/page.tsx': {
    path: '/team/appeals/[appeal]/signers', methods: { GET: 'appeal.edit' },
  },
  'app/team/appeals/[appeal]/print/page.tsx': { path: '/team/appeals/[appeal]/print', methods: { GET: 'appeal.edit' } },
  'app/team/gatherings/page.tsx': { path: '/team/gatherings', methods: { GET: 'gathering.decide' } },
  'app/team/gatherings/[gathering]/page.tsx': {
    path: '/team/gatherings/[gathering]', methods: { GET: 'gathering.decide' },
  },
  'app/team/appeals/[appeal]/invitation/page.tsx': {
    path: '/team/appeals/[appeal]/invitation', methods: { GET: 'case.read' },
  },
  'app/api/team/ledger/route.ts': { path: '/api/team/ledger', methods: { GET: 'case.export' } },
  'app/team/ledger/page.tsx': { path: '/team/ledger', methods: { GET: 'case.read' } },
  'app/api/team/ledger/response/route.ts': { path: '/api/team/ledger/response', methods: { GET: 'case.export' } },
  'app/team/ledger/response/page.tsx': { path: '/team/ledger/response', methods: { GET: 'case.read' } },
  'app/team/letters/page.tsx': { path: '/team/letters', methods: { GET: 'case.read' } },
  'app/team/letters/new/page.tsx': { path: '/team/letters/new', methods: { GET: 'letter.edit' } },
  'app/team/letters/[letter]/page.tsx': { path: '/team/letters/[letter]', methods: { GET: 'case.read' } },
  'app/team/addressees/page.tsx': { path: '/team/addressees', methods: { GET: 'case.read' } },
  'app/team/addressees/new/page.tsx': { path: '/team/addressees/new', methods: { GET: 'addressee.edit' } },
  'app/team/addressees/[addressee]/page.tsx': {
    path: '/team/addressees/[addressee]', methods: { GET: 'addressee.edit' },
  },
  'app/team/merges/page.tsx': { path: '/team/merges', methods: { GET: 'case.merge' } },
  'app/team/merges/[one]/[other]/page.tsx': { path: '/team/merges/[one]/[other]', methods: { GET: 'case.merge' } },
  'app/api/team/tips/[tip]/pictures/[number]/route.ts': {
    path: '/api/team/tips/[tip]/pictures/[number]', methods: { GET: 'tip.handle' },
  },
  'app/team/tips/page.tsx': { path: '/team/tips', methods: { GET: 'tip.handle' } },
  'app/team/tips/[tip]/page.tsx': { path: '/team/tips/[tip]', methods: { GET: 'tip.handle' } },
  'app/team/forget/page.tsx': { path: '/team/forget', methods: { GET: 'signer.forget' } },
  'app/team/updates/page.tsx': { path: '/team/updates', methods: { GET: 'case.read' } },
  'app/team/updates/new/page.tsx': { path: '/team/updates/new', methods: { GET: 'update.edit' } },
  'app/team/updates/[post]/page.tsx': { path: '/team/updates/[post]', methods: { GET: 'case.read' } },
  'app/api/team/editions/[edition]/[file]/route.ts': {
    path: '/api/team/editions/[edition]/[file]', methods: { GET: 'edition.approve' },
  },
  'app/team/rules/page.tsx': { path: '/team/rules', methods: { GET: 'rule.confirm' } },
  'app/team/rules/[rule]/page.tsx': { path: '/team/rules/[rule]', methods: { GET: 'rule.confirm' } },
  'app/team/rules/changes/[change]/page.tsx': { path: '/team/rules/changes/[change]', methods: { GET: 'rule.confirm' } },
  'app/team/editions/page.tsx': { path: '/team/editions', methods: { GET: 'edition.approve' } },
  'app/team/editions/[edition]/page.tsx': { path: '/team/editions/[edition]', methods: { GET: 'edition.approve' } },
  'app/api/team/imports/[importing]/mapping/route.ts': {
    path: '/api/team/imports/[importing]/mapping', methods: { GET: 'import.run' },
  },
  'app/api/team/imports/[importing]/report/route.ts': {
    path: '/api/team/imports/[importing]/report', methods: { GET: 'import.run' },
  },
  'app/team/imports/[importing]/page.tsx': { path: '/team/imports/[importing]', methods: { GET: 'import.run' } },
  'app/team/mail/page.tsx': { path: '/team/mail', methods: { GET: 'mail.manage' } },
  'app/team/closed/page.tsx': { path: '/team/closed', methods: { GET: 'anyone' } },
  'app/team/nothing/page.tsx': { path: '/team/nothing', methods: { GET: 'anyone' } },
  'app/team/failed/page.tsx': { path: '/team/failed', methods: { GET: 'anyone' } },
  'app/team/sign-in/page.tsx': { path: '/team/sign-in', methods: { GET: 'anyone' } },
  'app/team/sign-in/code/page.tsx': { path: '/team/sign-in/code', methods: { GET: 'half_signed_in' } },
  'app/team/sign-in/set-up/page.tsx': { path: '/team/sign-in/set-up', methods: { GET: 'half_signed_in' } },
  'app/team/reset/[token]/page.tsx': { path: '/team/reset/[token]', methods: { GET: 'anyone' } },
  'app/team/invitation/[token]/page.tsx': { path: '/team/invitation/[token]', methods: { GET: 'anyone' } },
}

/** Every Server Action of the workspace, by its file and name. */
export const ACTIONS: Readonly<Record<string, Readonly<Record<string, Access>>>> = {
  'app/team/account/actions.ts': {
    changePasswordAction: 'account.own', changeLocaleAction: 'account.own', offerTotpAction: 'account.own',
    renewRecoveryCodesAction: 'account.own', endSessionAction: 'account.own',
    signOutEverywhereAction: 'account.own', noteResetsAction: 'account.own', refuseResetAction: 'account.own',
  },
  'app/team/cases/new/actions.ts': { createCaseAction: 'case.create', findNamesAction: 'case.create' },
  'app/team/cases/[slug]/actions.ts': {
    stepAction: 'event.retract', watchAction: 'case.watch', taskAction: 'task.take',
  },
  'app/team/cases/[slug]/history/actions.ts': { restoreAction: 'event.edit' },
  'app/team/cases/[slug]/identity/actions.ts': {
    editIdentityAction: 'case.edit',
    verifyIdentityAction: 'case.verify',
    sendBackIdentityAction: 'case.edit',
    settleIdentityAction: 'case.edit',
  },
  'app/team/cases/[slug]/publication/actions.ts': {
    recordConsentAction: 'consent.record', withdrawConsentAction: 'consent.record', clearAction: 'case.publish',
    unpublishAction: 'case.unpublish', lockDownAction: 'case.lock_down', askLiftAction: 'case.lock_down',
    liftAction: 'case.lock_down', confirmChildAction: 'case.publish', confirmEventAction: 'event.verify',
  },
  'app/team/cases/[slug]/people/actions.ts': {
    assignAction: 'case.assign',
    unassignAction: 'case.watch',
    readContactsAction: 'source_contact.read',
    saveContactAction: 'source_contact.read',
    removeContactAction: 'source_contact.read',
  },
  'app/team/cases/[slug]/photo/actions.ts': { verifyPhotoAction: 'case.verify', removePhotoAction: 'case.edit' },
  'app/team/cases/[slug]/erasure/actions.ts': {
    requestErasureAction: 'case.erase', cancelErasureAction: 'case.erase', confirmErasureAction: 'case.erase',
  },
  'app/team/record/actions.ts': { saveRecordAction: 'event.propose', lookRecordAction: 'event.propose' },
  'app/team/review/actions.ts': {
    decideAction: 'event.verify',
    undoAction: 'event.dispute',
    publishDayAction: 'event.verify',
  },
  'app/team/sources/actions.ts': { editSourceAction: 'source.create', restoreSourceAction: 'source.create' },
  'app/team/tips/actions.ts': {
    answerTipAction: 'tip.handle', settleTipAction: 'tip.handle', linkTipAction: 'tip.handle',
    makeTipSourceAction: 'tip.handle',
  },
  'app/team/forget/actions.ts': { forgetSignerAction: 'signer.forget', forgetCollectedAction: 'signer.forget' },
  'app/team/review/batches/actions.ts': { verifyBatchAction: 'event.verify' },
  'app/team/prisons/actions.ts': {
    createPrisonAction: 'prison.edit',
    editPrisonAction: 'prison.edit',
    recordHereAction: 'event.propose',
    verifyHereAction: 'event.verify',
    audienceHereAction: 'event.edit',
    stepHereAction: 'event.retract',
    restoreHereAction: 'event.edit',
    restorePrisonAction: 'prison.edit',
  },
  'app/team/people/actions.ts': {
    inviteAction: 'account.manage', withdrawInvitationAction: 'account.manage', setLockAction: 'account.manage',
    changeRoleAction: 'account.manage', issueResetAction: 'account.manage', withdrawResetAction: 'account.manage',
  },
  'app/team/mode/actions.ts': { setModeAction: 'mode.set', endAllSessionsAction: 'mode.set' },
  'app/team/imports/actions.ts': { mapListAction: 'import.run', answerListAction: 'import.run' },
  'app/team/alerts/actions.ts': {
    setAddressAction: 'alert.own', confirmAddressAction: 'alert.own', forgetAddressAction: 'alert.own',
    subscribeAction: 'alert.own', endSubscriptionAction: 'alert.own',
  },
  'app/team/appeals/actions.ts': {
    saveAppealAction: 'appeal.edit',
    publishAppealAction: 'appeal.publish',
    openForSigningAction: 'appeal.edit',
    hideSignatureAction: 'signature.hide',
    placeSignatureAction: 'appeal.edit',
    importSignaturesAction: 'appeal.edit',
  },
  'app/team/gatherings/actions.ts': {
    editGatheringAction: 'gathering.decide', decideGatheringAction: 'gathering.decide',
  },
  'app/team/letters/actions.ts': {
    saveLetterAction: 'letter.edit', publishLetterAction: 'letter.publish', endLetterAction: 'letter.edit',
  },
  'app/team/addressees/actions.ts': { saveAddresseeAction: 'addressee.edit' },
  'app/team/merges/actions.ts': {
    proposeMergeAction: 'case.merge',
    confirmMergeAction: 'case.merge',
    closeMergeAction: 'case.merge',
    undoMergeAction: 'case.merge',
    tellApartAction: 'case.merge',
  },
  'app/team/updates/actions.ts': {
    savePostAction: 'update.edit', publishPostAction: 'update.publish', withdrawPostAction: 'update.publish',
    saveChannelsAction: 'update.edit',
  },
  'app/team/rules/actions.ts': {
    proposeRuleAction: 'rule.edit', confirmRuleAction: 'rule.confirm', withdrawRuleAction: 'rule.edit',
  },
  'app/team/editions/actions.ts': {
    askEditionAction: 'edition.ask', approveEditionAction: 'edition.approve', reissueEditionAction: 'edition.ask',
    withdrawEditionAction: 'edition.withdraw',
  },
  'app/team/imports/[importing]/actions.ts': {
    listStepAction: 'import.run', decidePersonAction: 'import.run', decideRestAction: 'import.run',
  },
  'app/team/mail/actions.ts': {
    askTestMailAction: 'mail.manage', retryMailAction: 'mail.manage', retryCallAction: 'mail.manage',
  },
  'app/team/sign-in/actions.ts': {
    signInAction: 'anyone',
    passSecondFactorAction: 'half_signed_in',
    setUpAction: 'half_signed_in',
    signOutAction: 'half_signed_in',
  },
  'app/team/reset/[token]/actions.ts': { redeemResetAction: 'anyone' },
  'app/team/invitation/[token]/actions.ts': { acceptAction: 'anyone' },
}
