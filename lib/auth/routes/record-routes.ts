import type { RoutesOfArea } from './route-rule'

/** What is said and read of events, prisons and sources, and what visitors tell. */
export const RECORD_ROUTES: RoutesOfArea = {
  pages: {
    'app/api/team/people/route.ts': { path: '/api/team/people', methods: { GET: 'event.propose' } },
    'app/team/prisons/page.tsx': { path: '/team/prisons', methods: { GET: 'case.read' } },
    'app/team/prisons/[id]/page.tsx': { path: '/team/prisons/[id]', methods: { GET: 'case.read' } },
    'app/team/prisons/[id]/edit/page.tsx': { path: '/team/prisons/[id]/edit', methods: { GET: 'prison.edit' } },
    'app/team/prisons/[id]/history/page.tsx': { path: '/team/prisons/[id]/history', methods: { GET: 'case.read' } },
    'app/team/prisons/[id]/record/page.tsx': { path: '/team/prisons/[id]/record', methods: { GET: 'event.propose' } },
    'app/team/prisons/new/page.tsx': { path: '/team/prisons/new', methods: { GET: 'prison.edit' } },
    'app/team/record/page.tsx': { path: '/team/record', methods: { GET: 'event.propose' } },
    'app/team/review/page.tsx': { path: '/team/review', methods: { GET: 'case.read' } },
    'app/team/review/batches/page.tsx': { path: '/team/review/batches', methods: { GET: 'event.verify' } },
    'app/api/team/sources/route.ts': { path: '/api/team/sources', methods: { GET: 'event.propose' } },
    'app/team/sources/page.tsx': { path: '/team/sources', methods: { GET: 'case.read' } },
    'app/team/sources/[id]/edit/page.tsx': { path: '/team/sources/[id]/edit', methods: { GET: 'source.create' } },
    'app/team/tips/page.tsx': { path: '/team/tips', methods: { GET: 'tip.handle' } },
    'app/team/tips/[tip]/page.tsx': { path: '/team/tips/[tip]', methods: { GET: 'tip.handle' } },
    'app/api/team/tips/[tip]/pictures/[number]/route.ts': {
      path: '/api/team/tips/[tip]/pictures/[number]', methods: { GET: 'tip.handle' },
    },
  },
  actions: {
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
    'app/team/record/actions.ts': { saveRecordAction: 'event.propose', lookRecordAction: 'event.propose' },
    'app/team/review/actions.ts': {
      decideAction: 'event.verify',
      undoAction: 'event.dispute',
      publishDayAction: 'event.verify',
    },
    'app/team/review/batches/actions.ts': { verifyBatchAction: 'event.verify' },
    'app/team/sources/actions.ts': { editSourceAction: 'source.create', restoreSourceAction: 'source.create' },
    'app/team/tips/actions.ts': {
      answerTipAction: 'tip.handle', settleTipAction: 'tip.handle', linkTipAction: 'tip.handle',
      makeTipSourceAction: 'tip.handle',
    },
  },
}
