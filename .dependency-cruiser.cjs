/** The arrows of the house: app → components → lib/domain, app → lib/records | lib/open → lib/db → lib/domain. */

const nextPackage = '(^|node_modules/)(next|next-intl|next-auth)(/|$)'

/** Forbids `from` to import what matches `to`, unless it matches `except`. */
function forbid(name, comment, from, to, except) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: except ? { path: to, pathNot: except } : { path: to },
  }
}

const ours = '^(app|components|lib|geo|cli|prisma|scripts|tests|proxy\\.ts|next\\.config)'
const builtIn = { dependencyTypes: ['core'] }
const packages = { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'] }

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that import each other are one file.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    forbid('domain-imports-itself', 'The domain is pure.', '^lib/domain/', ours, '^lib/domain/'),
    {
      name: 'domain-pure-packages',
      comment: 'Only packages that parse and convert: no clock, no network, no disk.',
      severity: 'error',
      from: { path: '^lib/domain/' },
      to: { ...packages, pathNot: 'node_modules/(zod|edtf|jalaali-js)/' },
    },
    {
      name: 'domain-no-node',
      comment: 'The domain runs anywhere, also in a browser.',
      severity: 'error',
      from: { path: '^lib/domain/' },
      to: builtIn,
    },
    forbid(
      'components-only-show',
      'Data in, JSX out: a component reads no database and no environment.',
      '^components/',
      '^(app|lib|cli|prisma|scripts|tests)/',
      '^lib/(domain|i18n)/',
    ),
    forbid('i18n-knows-domain-only', 'Words and numbers need no database.', '^lib/i18n/', ours, '^lib/(i18n|domain)/'),
    forbid(
      'app-never-db',
      'Routes ask lib/open or lib/records.',
      '^(app/|proxy\\.ts)',
      '^(lib/db|prisma|cli|scripts|tests)/',
    ),
    forbid(
      'open-reads',
      'The public read side never touches the write side.',
      '^lib/open/',
      ours,
      '^lib/(open|domain|db|clock|env|files/csv-lines)',
    ),
    forbid(
      'open-role-only',
      'The public read side connects as vigil_open and as nobody else.',
      '^lib/open/',
      '^lib/db/(team|owner|intake|generated)',
    ),
    forbid(
      'records-write',
      'The write side knows no page.',
      '^lib/records/',
      ours,
      '^lib/(records|domain|db|files|clock|env)',
    ),
    forbid(
      'team-reads',
      'What the workspace reads: it changes nothing, and knows no page.',
      '^lib/team/',
      ours,
      '^lib/(team|domain|db|clock|env)',
    ),
    forbid(
      'auth-signs-in',
      'Accounts and sessions know no case.',
      '^lib/auth/',
      ours,
      '^lib/(auth|domain|db|clock|env|records/result)',
    ),
    {
      name: 'only-auth-mints',
      comment: 'A Viewer is the proof that somebody is signed in: only lib/auth makes one, and tests may.',
      severity: 'error',
      from: { path: '^(app|components|lib|cli|scripts|proxy\\.ts)', pathNot: '^lib/auth/' },
      to: { path: '^lib/auth/mint-viewer' },
    },
    forbid(
      'files-are-files',
      'Importers and exporters end where records begin.',
      '^lib/files/',
      ours,
      '^lib/(files|domain)/',
    ),
    forbid('db-below', 'Clients and mappers know nothing above them.', '^lib/db/', ours, '^lib/(db|domain|env|clock)'),
    forbid('intake-takes', 'What visitors send is sealed and put away.', '^lib/intake/', ours,
      '^lib/(intake|domain|files/pictures|db/(intake|connect)|env)'),
    forbid('visitors-act', 'What visitors send, matched with what they were asked for, and published.',
      '^lib/(appeals|letters|gatherings|tips|updates)/', ours,
      '^lib/(appeals|letters|gatherings|tips|updates|intake|mail|records|domain|db|clock|env|i18n)'),
    forbid('alerts-tell', 'Alerts follow the record, and are mail, calls of programs, and feeds.', '^lib/alerts/', ours,
      '^lib/(alerts|mail|records|domain|team/board-conditions|db|clock|env|i18n)'),
    forbid('editions-copy', 'Editions are made of what is published, and of who agreed to it.', '^lib/editions/', ours,
      '^lib/(editions|open|records|files/csv-lines|domain|db|clock|i18n)'),
    forbid('backups-copy', 'A backup is of the whole database, whatever it holds.', '^lib/backup/', ours,
      '^lib/(backup|db|intake/sealed-box|domain/compare-texts)'),
    forbid('mail-leaves', 'A message is words for one person, and knows no case.', '^lib/mail/', ours,
      '^lib/(mail|domain|db|clock|env|i18n|records/result)'),
    forbid('jobs-know-no-page', 'Jobs do what use cases say, later.', '^lib/jobs/', ours,
      '^lib/(jobs|alerts|appeals|auth/expire-sessions|editions|letters|gatherings|tips|updates|intake|mail|records|domain|db|clock|env|i18n/country-names|gate/watch/log)'),
    forbid('gate-alone', 'The gate runs without the site.', '^lib/gate/', ours, '^lib/(gate|domain|intake|open/api|auth/(alias|device|second-factor|token)\\.ts|db/(open|connect|intake|field-keys|missing-migrations|replica/(copy-state|read-copies))|i18n/(locales|error-words)|env|clock)'),
    forbid('gate-no-next', 'The gate stands before an unmodified Next.', '^lib/gate/', nextPackage),
    forbid('env-imports-nothing', 'The environment comes first.', '^lib/env\\.ts', ours, '^lib/domain/'),
    forbid(
      'clock-imports-env',
      'The clock reads the environment only.',
      '^lib/clock\\.ts',
      ours,
      '^lib/(env\\.ts|domain/)',
    ),
    forbid('nothing-imports-tests', 'Tests are not shipped.', '^(app|components|lib|cli|geo|scripts)/', '^tests/'),
    forbid(
      'next-stays-above',
      'Only routes and screens know Next.',
      '^lib/(db|open|records|team|files|clock|env)',
      nextPackage,
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.vigil|coverage|lib/db/generated)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
