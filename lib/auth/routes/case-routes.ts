import type { RoutesOfArea } from './route-rule'

/** The board, the cases, and two that become one. */
export const CASE_ROUTES: RoutesOfArea = {
  pages: {
    'app/team/page.tsx': { path: '/team', methods: { GET: 'case.read' } },
    'app/team/cases/page.tsx': { path: '/team/cases', methods: { GET: 'case.read' } },
    'app/team/cases/[slug]/page.tsx': { path: '/team/cases/[slug]', methods: { GET: 'case.read' } },
    'app/team/cases/[slug]/erasure/page.tsx': { path: '/team/cases/[slug]/erasure', methods: { GET: 'case.erase' } },
    'app/team/cases/[slug]/history/page.tsx': { path: '/team/cases/[slug]/history', methods: { GET: 'case.read' } },
    'app/team/cases/[slug]/identity/page.tsx': { path: '/team/cases/[slug]/identity', methods: { GET: 'case.read' } },
    'app/team/cases/[slug]/known/page.tsx': { path: '/team/cases/[slug]/known', methods: { GET: 'case.read' } },
    'app/team/cases/[slug]/people/page.tsx': { path: '/team/cases/[slug]/people', methods: { GET: 'case.read' } },
    'app/api/team/cases/[slug]/photo/route.ts': {
      path: '/api/team/cases/[slug]/photo', methods: { GET: 'case.read', POST: 'case.edit' },
    },
    'app/team/cases/[slug]/photo/page.tsx': { path: '/team/cases/[slug]/photo', methods: { GET: 'case.read' } },
    'app/team/cases/[slug]/publication/page.tsx': {
      path: '/team/cases/[slug]/publication', methods: { GET: 'case.read' },
    },
    'app/team/cases/new/page.tsx': { path: '/team/cases/new', methods: { GET: 'case.create' } },
    'app/team/help/page.tsx': { path: '/team/help', methods: { GET: 'case.read' } },
    'app/team/merges/page.tsx': { path: '/team/merges', methods: { GET: 'case.merge' } },
    'app/team/merges/[one]/[other]/page.tsx': { path: '/team/merges/[one]/[other]', methods: { GET: 'case.merge' } },
  },
  actions: {
    'app/team/cases/[slug]/actions.ts': {
      stepAction: 'event.retract', watchAction: 'case.watch', taskAction: 'task.take',
    },
    'app/team/cases/[slug]/erasure/actions.ts': {
      requestErasureAction: 'case.erase', cancelErasureAction: 'case.erase', confirmErasureAction: 'case.erase',
    },
    'app/team/cases/[slug]/history/actions.ts': { restoreAction: 'event.edit' },
    'app/team/cases/[slug]/identity/actions.ts': {
      editIdentityAction: 'case.edit',
      verifyIdentityAction: 'case.verify',
      sendBackIdentityAction: 'case.edit',
      settleIdentityAction: 'case.edit',
    },
    'app/team/cases/[slug]/people/actions.ts': {
      assignAction: 'case.assign',
      unassignAction: 'case.watch',
      readContactsAction: 'source_contact.read',
      saveContactAction: 'source_contact.read',
      removeContactAction: 'source_contact.read',
    },
    'app/team/cases/[slug]/photo/actions.ts': { verifyPhotoAction: 'case.verify', removePhotoAction: 'case.edit' },
    'app/team/cases/[slug]/publication/actions.ts': {
      recordConsentAction: 'consent.record', withdrawConsentAction: 'consent.record', clearAction: 'case.publish',
      unpublishAction: 'case.unpublish', lockDownAction: 'case.lock_down', askLiftAction: 'case.lock_down',
      liftAction: 'case.lock_down', confirmChildAction: 'case.publish', confirmEventAction: 'event.verify',
    },
    'app/team/cases/new/actions.ts': { createCaseAction: 'case.create', findNamesAction: 'case.create' },
    'app/team/merges/actions.ts': {
      proposeMergeAction: 'case.merge',
      confirmMergeAction: 'case.merge',
      closeMergeAction: 'case.merge',
      undoMergeAction: 'case.merge',
      tellApartAction: 'case.merge',
    },
  },
}
