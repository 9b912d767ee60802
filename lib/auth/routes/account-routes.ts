import type { RoutesOfArea } from './route-rule'

/** Who comes in, who may what, and the state of the site. */
export const ACCOUNT_ROUTES: RoutesOfArea = {
  pages: {
    'app/team/account/page.tsx': { path: '/team/account', methods: { GET: 'account.own' } },
    'app/api/team/audit/route.ts': { path: '/api/team/audit', methods: { GET: 'audit.read' } },
    'app/team/audit/page.tsx': { path: '/team/audit', methods: { GET: 'audit.read' } },
    'app/team/closed/page.tsx': { path: '/team/closed', methods: { GET: 'anyone' } },
    'app/team/failed/page.tsx': { path: '/team/failed', methods: { GET: 'anyone' } },
    'app/team/invitation/[token]/page.tsx': { path: '/team/invitation/[token]', methods: { GET: 'anyone' } },
    'app/team/mail/page.tsx': { path: '/team/mail', methods: { GET: 'mail.manage' } },
    'app/team/mode/page.tsx': { path: '/team/mode', methods: { GET: 'mode.set' } },
    'app/team/nothing/page.tsx': { path: '/team/nothing', methods: { GET: 'anyone' } },
    'app/team/people/page.tsx': { path: '/team/people', methods: { GET: 'account.manage' } },
    'app/team/reset/[token]/page.tsx': { path: '/team/reset/[token]', methods: { GET: 'anyone' } },
    'app/team/sign-in/page.tsx': { path: '/team/sign-in', methods: { GET: 'anyone' } },
    'app/team/sign-in/code/page.tsx': { path: '/team/sign-in/code', methods: { GET: 'half_signed_in' } },
    'app/team/sign-in/set-up/page.tsx': { path: '/team/sign-in/set-up', methods: { GET: 'half_signed_in' } },
  },
  actions: {
    'app/team/account/actions.ts': {
      changePasswordAction: 'account.own', changeLocaleAction: 'account.own', offerTotpAction: 'account.own',
      renewRecoveryCodesAction: 'account.own', endSessionAction: 'account.own',
      signOutEverywhereAction: 'account.own', noteResetsAction: 'account.own', refuseResetAction: 'account.own',
    },
    'app/team/invitation/[token]/actions.ts': { acceptAction: 'anyone' },
    'app/team/mail/actions.ts': {
      askTestMailAction: 'mail.manage', retryMailAction: 'mail.manage', retryCallAction: 'mail.manage',
    },
    'app/team/mode/actions.ts': { setModeAction: 'mode.set', endAllSessionsAction: 'mode.set' },
    'app/team/people/actions.ts': {
      inviteAction: 'account.manage', withdrawInvitationAction: 'account.manage', setLockAction: 'account.manage',
      changeRoleAction: 'account.manage', issueResetAction: 'account.manage', withdrawResetAction: 'account.manage',
    },
    'app/team/reset/[token]/actions.ts': { redeemResetAction: 'anyone' },
    'app/team/sign-in/actions.ts': {
      signInAction: 'anyone',
      passSecondFactorAction: 'half_signed_in',
      setUpAction: 'half_signed_in',
      signOutAction: 'half_signed_in',
    },
  },
}
