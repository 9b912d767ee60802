import type { RoutesOfArea } from './route-rule'

/** What is asked of the public, sent in its name, and told to it. */
export const CAMPAIGN_ROUTES: RoutesOfArea = {
  pages: {
    'app/team/addressees/page.tsx': { path: '/team/addressees', methods: { GET: 'case.read' } },
    'app/team/addressees/[addressee]/page.tsx': {
      path: '/team/addressees/[addressee]', methods: { GET: 'addressee.edit' },
    },
    'app/team/addressees/new/page.tsx': { path: '/team/addressees/new', methods: { GET: 'addressee.edit' } },
    'app/team/alerts/page.tsx': { path: '/team/alerts', methods: { GET: 'alert.own' } },
    'app/team/alerts/[alert]/page.tsx': { path: '/team/alerts/[alert]', methods: { GET: 'alert.own' } },
    'app/api/team/alerts/[token]/feed.xml/route.ts': { path: '/api/team/alerts/[token]/feed.xml', methods: { GET: 'anyone' } },
    'app/team/appeals/page.tsx': { path: '/team/appeals', methods: { GET: 'case.read' } },
    'app/team/appeals/[appeal]/page.tsx': { path: '/team/appeals/[appeal]', methods: { GET: 'case.read' } },
    'app/api/team/appeals/[appeal]/delivery/route.ts': {
      path: '/api/team/appeals/[appeal]/delivery', methods: { GET: 'appeal.edit' },
    },
    'app/team/appeals/[appeal]/invitation/page.tsx': {
      path: '/team/appeals/[appeal]/invitation', methods: { GET: 'case.read' },
    },
    'app/team/appeals/[appeal]/print/page.tsx': { path: '/team/appeals/[appeal]/print', methods: { GET: 'appeal.edit' } },
    'app/team/appeals/[appeal]/signers/page.tsx': {
      path: '/team/appeals/[appeal]/signers', methods: { GET: 'appeal.edit' },
    },
    'app/team/appeals/new/page.tsx': { path: '/team/appeals/new', methods: { GET: 'appeal.edit' } },
    'app/team/forget/page.tsx': { path: '/team/forget', methods: { GET: 'signer.forget' } },
    'app/team/gatherings/page.tsx': { path: '/team/gatherings', methods: { GET: 'gathering.decide' } },
    'app/team/gatherings/[gathering]/page.tsx': {
      path: '/team/gatherings/[gathering]', methods: { GET: 'gathering.decide' },
    },
    'app/api/team/ledger/route.ts': { path: '/api/team/ledger', methods: { GET: 'case.export' } },
    'app/team/ledger/page.tsx': { path: '/team/ledger', methods: { GET: 'case.read' } },
    'app/api/team/ledger/response/route.ts': { path: '/api/team/ledger/response', methods: { GET: 'case.export' } },
    'app/team/ledger/response/page.tsx': { path: '/team/ledger/response', methods: { GET: 'case.read' } },
    'app/team/letters/page.tsx': { path: '/team/letters', methods: { GET: 'case.read' } },
    'app/team/letters/[letter]/page.tsx': { path: '/team/letters/[letter]', methods: { GET: 'case.read' } },
    'app/team/letters/new/page.tsx': { path: '/team/letters/new', methods: { GET: 'letter.edit' } },
    'app/team/updates/page.tsx': { path: '/team/updates', methods: { GET: 'case.read' } },
    'app/team/updates/[post]/page.tsx': { path: '/team/updates/[post]', methods: { GET: 'case.read' } },
    'app/team/updates/new/page.tsx': { path: '/team/updates/new', methods: { GET: 'update.edit' } },
  },
  actions: {
    'app/team/addressees/actions.ts': { saveAddresseeAction: 'addressee.edit' },
    'app/team/alerts/actions.ts': {
      setAddressAction: 'alert.own', confirmAddressAction: 'alert.own', forgetAddressAction: 'alert.own',
      subscribeAction: 'alert.own', endSubscriptionAction: 'alert.own', resumeSubscriptionAction: 'alert.own',
    },
    'app/team/appeals/actions.ts': {
      saveAppealAction: 'appeal.edit',
      publishAppealAction: 'appeal.publish',
      openForSigningAction: 'appeal.edit',
      hideSignatureAction: 'signature.hide',
      placeSignatureAction: 'appeal.edit',
      importSignaturesAction: 'appeal.edit',
    },
    'app/team/forget/actions.ts': { forgetSignerAction: 'signer.forget', forgetCollectedAction: 'signer.forget' },
    'app/team/gatherings/actions.ts': {
      editGatheringAction: 'gathering.decide', decideGatheringAction: 'gathering.decide',
    },
    'app/team/letters/actions.ts': {
      saveLetterAction: 'letter.edit', publishLetterAction: 'letter.publish', endLetterAction: 'letter.edit',
    },
    'app/team/updates/actions.ts': {
      savePostAction: 'update.edit', publishPostAction: 'update.publish', withdrawPostAction: 'update.publish',
      saveChannelsAction: 'update.edit',
    },
  },
}
