import type { RoutesOfArea } from './route-rule'

/** What comes in as files, goes out as editions, and is derived by rules. */
export const DATA_ROUTES: RoutesOfArea = {
  pages: {
    'app/team/editions/page.tsx': { path: '/team/editions', methods: { GET: 'edition.approve' } },
    'app/team/editions/[edition]/page.tsx': { path: '/team/editions/[edition]', methods: { GET: 'edition.approve' } },
    'app/api/team/editions/[edition]/[file]/route.ts': {
      path: '/api/team/editions/[edition]/[file]', methods: { GET: 'edition.approve' },
    },
    'app/api/team/imports/route.ts': { path: '/api/team/imports', methods: { POST: 'import.run' } },
    'app/team/imports/page.tsx': { path: '/team/imports', methods: { GET: 'import.run' } },
    'app/team/imports/[importing]/page.tsx': { path: '/team/imports/[importing]', methods: { GET: 'import.run' } },
    'app/team/imports/[importing]/mapping/page.tsx': {
      path: '/team/imports/[importing]/mapping', methods: { GET: 'import.run' },
    },
    'app/api/team/imports/[importing]/mapping/route.ts': {
      path: '/api/team/imports/[importing]/mapping', methods: { GET: 'import.run' },
    },
    'app/team/imports/[importing]/questions/page.tsx': {
      path: '/team/imports/[importing]/questions', methods: { GET: 'import.run' },
    },
    'app/api/team/imports/[importing]/report/route.ts': {
      path: '/api/team/imports/[importing]/report', methods: { GET: 'import.run' },
    },
    'app/team/rules/page.tsx': { path: '/team/rules', methods: { GET: 'rule.confirm' } },
    'app/team/rules/[rule]/page.tsx': { path: '/team/rules/[rule]', methods: { GET: 'rule.confirm' } },
    'app/team/rules/changes/[change]/page.tsx': { path: '/team/rules/changes/[change]', methods: { GET: 'rule.confirm' } },
  },
  actions: {
    'app/team/editions/actions.ts': {
      askEditionAction: 'edition.ask', approveEditionAction: 'edition.approve', reissueEditionAction: 'edition.ask',
      withdrawEditionAction: 'edition.withdraw',
    },
    'app/team/imports/[importing]/actions.ts': {
      listStepAction: 'import.run', decidePersonAction: 'import.run', decideRestAction: 'import.run',
    },
    'app/team/imports/actions.ts': { mapListAction: 'import.run', answerListAction: 'import.run' },
    'app/team/rules/actions.ts': {
      proposeRuleAction: 'rule.edit', confirmRuleAction: 'rule.confirm', withdrawRuleAction: 'rule.edit',
    },
  },
}
