import type { Mutant } from '../../support/plant-mutants'

const GRANTS = 'prisma/migrations/20260101000700_grants/migration.sql'
const ACCOUNTS = 'prisma/migrations/20261125000200_accounts/migration.sql'
const RIGHTS = 'integration/database/rights'

/**
 * A fault each in what keeps strangers out, drafts in, and the record whole, wherever that stands. Those that
 * `npm test` plants, too, come first: of each kind some, and such as are seen quickly.
 */
export const SECURITY_MUTANTS: readonly Mutant[] = [
  {
    fault: 'the public reads who consented to what',
    file: GRANTS,
    right: 'GRANT SELECT ON open.source, ', wrong: 'GRANT USAGE ON SCHEMA file TO vigil_open; GRANT SELECT ON file.consent, open.source, ',
    caughtBy: [RIGHTS, 'vigil_open may read the published tables, and that is all'],
  },
  {
    fault: 'who sends something reads what others sent',
    file: GRANTS,
    right: 'GRANT INSERT (id, kind, sealed)', wrong: 'GRANT SELECT, INSERT (id, kind, sealed)',
    caughtBy: [RIGHTS, 'vigil_intake may put in a submission, and that is all'],
  },
  {
    fault: 'the owner writes over the audit log',
    file: 'prisma/migrations/20260101000200_audit/migration.sql',
    right: 'BEFORE UPDATE OR DELETE OR TRUNCATE ON file.audit', wrong: 'BEFORE DELETE OR TRUNCATE ON file.audit',
    caughtBy: ['integration/database/append-only', 'UPDATE file.audit SET seq = 1 is refused to the owner by trigger'],
  },
  {
    fault: 'the database lets people verify their own words',
    file: 'prisma/migrations/20261125000300_event_work/migration.sql',
    right: 'IF NEW.verifier IS NULL OR NEW.verifier = NEW.author', wrong: 'IF NEW.verifier IS NULL',
    caughtBy: ['integration/database/append-only', 'an event is not verified by its author'],
  },
  {
    fault: 'the program lets people verify their own words',
    file: 'lib/domain/history/steps.ts',
    right: "return now.author === accountId ? 'own_event' : null", wrong: 'return accountId ? null : null',
    caughtBy: ['integration/records/two-people', 'nobody verifies an event of their own, and the database says so too'],
  },
  {
    fault: 'the second editor of an appeal writes over the first',
    file: 'lib/appeals/save-appeal.ts',
    right: 'WHERE slug = ${slug} AND version = ${from}', wrong: 'WHERE slug = ${slug} AND ${from} > 0',
    caughtBy: ['integration/appeals/editing', 'of two who write upon one version, the second is told, and nothing is written'],
  },
  {
    fault: 'another role leaves the sessions of the old one',
    file: ACCOUNTS,
    right: 'UPDATE OF password_hash, role, locked_at, totp_secret ON', wrong: 'UPDATE OF password_hash, locked_at, totp_secret ON',
    caughtBy: ['integration/auth/account', 'another role ends the sessions at once'],
  },
  {
    fault: 'what the team alone may see is published',
    file: 'lib/records/published-case.ts',
    right: "event.claimStatus === 'verified' && event.audience === 'public'", wrong: "event.claimStatus === 'verified' && event.audience !== 'restricted'",
    caughtBy: ['integration/records/two-people', 'a verified private call leaves the public silence unstated, and the team knows it'],
  },
  {
    fault: 'the open surface answers for the workspace',
    file: 'lib/gate/workspace.ts',
    right: "return isWorkspace(url) === (surface === 'team')", wrong: "return isWorkspace(url) || surface === 'open'",
    caughtBy: ['integration/gate/workspace', 'the surface open answers /team with 404'],
  },
  {
    fault: 'a page of the workspace turns no lock',
    file: 'app/team/audit/page.tsx',
    right: "openTeamPage('audit.read'", wrong: "openTeamPage('case.read'",
    caughtBy: ['tooling/route-registry', 'app/team/audit/page.tsx turns its lock, and answers GET alone'],
  },
  {
    fault: 'an action of the workspace turns no lock',
    file: 'app/team/mode/actions.ts',
    right: "const viewer = await askViewer('mode.set')", wrong: "const viewer = await askViewer('case.read')",
    caughtBy: ['tooling/route-registry', 'app/team/mode/actions.ts: setModeAction turns its lock in its first statement'],
  },
  {
    fault: 'the gate listens to the whole network',
    file: 'lib/gate/listen.ts',
    right: "server.listen(port, '127.0.0.1')", wrong: 'server.listen(port)',
    caughtBy: ['unit/gate/listen', 'a server of ours is reached from its own machine alone'],
  },
  {
    fault: 'a script reads the cookie of a session',
    file: 'lib/auth/session-cookie.ts',
    right: 'httpOnly: true', wrong: 'httpOnly: false',
    caughtBy: ['unit/auth/session-cookie', 'no script reads the cookie of a session, no other site sends it with a form, and over https no other host sets it'],
  },
  {
    fault: 'pages run scripts that stand in them',
    file: 'lib/gate/security-headers.ts',
    right: '["script-src \'self\'", ...scriptSources]', wrong: '["script-src \'self\' \'unsafe-inline\'", ...scriptSources]',
    caughtBy: ['unit/gate/answer-parts', 'the security headers allow scripts of the site and the hashes given, and nothing inline'],
  },
  {
    fault: 'any site may frame any page',
    file: 'lib/gate/security-headers.ts',
    right: "mayBeFramed ? '*' : \"'none'\")", wrong: "mayBeFramed ? '*' : '*')",
    caughtBy: ['unit/gate/answer-parts', 'the security headers let nobody frame a page but those that are made for it'],
  },
  {
    fault: 'readers are given cookies',
    file: 'lib/gate/upstream-headers.ts',
    right: "'location', 'retry-after',\n] as const", wrong: "'location', 'retry-after', 'set-cookie',\n] as const",
    caughtBy: ['unit/gate/answer-parts', 'the headers that pass to the visitor hold no cookie and no trace of Next, and redirects stay within the site'],
  },
  {
    fault: 'one work is worth a thousand forms',
    file: 'lib/gate/intake/challenge.ts',
    right: ' || spent.has(name)) return false', wrong: ') return false',
    caughtBy: ['unit/gate/challenge', 'work that was done for a form counts once, for it alone, and not for ever'],
  },
  {
    fault: 'an encrypted field is read in another row',
    file: 'lib/db/field-cipher.ts',
    right: 'const parts = [String(FORMAT), keyId, table, row, column]', wrong: 'const parts = [String(FORMAT), keyId, table, row ? column : row]',
    caughtBy: ['unit/db/field-cipher', 'a value that is moved to another row cannot be read'],
  },
  {
    fault: 'parameters that nobody knows are passed over',
    file: 'lib/open/case-query.ts',
    right: 'caseQuerySchema = z.strictObject({', wrong: 'caseQuerySchema = z.object({',
    caughtBy: ['unit/open/read-parameters', 'the parameters of a list page=2 is refused by name'],
  },
  {
    fault: 'the log names whom somebody looked for',
    file: 'lib/gate/watch/log-fields.ts',
    right: 'filter(([name, value]) => ALLOWED.get(name)?.(value))', wrong: 'filter(([name, value]) => name !== String(value))',
    caughtBy: ['unit/gate/log', 'what is not on the list does not pass, under whatever name: Maryam'],
  },
  {
    fault: 'containers run as who may do everything',
    file: 'deploy/compose.yaml',
    right: "  read_only: true\n  user: '10001:10001'", wrong: "  read_only: true\n  user: '0:0'",
    caughtBy: ['tooling/deploy', 'each container of ours in compose may write nowhere, gain nothing, and is nobody'],
  },
  {
    fault: 'the team writes over the audit log',
    file: GRANTS,
    right: 'file.event_source, file.audit TO', wrong: 'file.event_source, file.audit TO vigil_team; GRANT UPDATE ON file.audit TO',
    caughtBy: ['integration/database/append-only', 'UPDATE file.audit SET seq = 1 is refused to the team by grant'],
  },
  {
    fault: 'the hash of an entry leaves out who did it',
    file: 'prisma/migrations/20261125000170_audit_parts/migration.sql',
    right: 'SS.US"Z"\'), entry.actor,', wrong: 'SS.US"Z"\'), \'\',',
    caughtBy: ['integration/database/audit', 'a log whose texts are of any script and shape is whole'],
  },
  {
    fault: 'the walk along the log compares no hashes',
    file: 'lib/db/verify-audit.ts',
    right: 'if (hashOf(row) !== hex(row.hash))', wrong: 'if (hashOf(row) === FIRST_PREVIOUS)',
    caughtBy: ['integration/database/audit', 'a superuser changes an actor, and the entry is named'],
  },
  {
    fault: 'one person publishes an appeal alone',
    file: 'lib/appeals/publish-appeal.ts',
    right: 'if (known.author === actor) return', wrong: 'if (known.author === slug) return',
    caughtBy: ['integration/appeals/editing', 'an appeal is seen once somebody other than its author has published it'],
  },
  {
    fault: 'one administrator erases a case alone',
    file: 'prisma/migrations/20261125000406_erasure/migration.sql',
    right: "IF request.requested_by = confirmer THEN RETURN 'own_request'; END IF;", wrong: '',
    caughtBy: ['integration/records/erasure', 'one administrator alone erases nothing, nor does the same one twice'],
  },
  {
    fault: 'what was not read is verified',
    file: 'lib/domain/history/steps.ts',
    right: "if (now.version !== version) return 'stale_version'\n  if (now.claimStatus === 'verified') return 'already_verified'\n  if (now.claimStatus === 'retracted') return 'retracted'\n  return",
    wrong: "if (now.claimStatus === 'verified') return 'already_verified'\n  return",
    caughtBy: ['integration/records/two-people', 'a version that is not the latest cannot be verified, and neither can one twice'],
  },
  {
    fault: 'a role does what it may not',
    file: 'lib/auth/admit.ts',
    right: 'if (!roleMay(session.role, action))', wrong: 'if (!roleMay(session.role, action) && !session.id)',
    caughtBy: ['integration/auth/route-matrix', 'volunteer, GET /team/audit'],
  },
  {
    fault: 'a session works before its second factor',
    file: 'lib/auth/find-session.ts',
    right: "return passed ? 'complete' : 'needs_code'", wrong: "return 'complete'",
    caughtBy: ['integration/auth/sign-in', 'the password alone opens a session that may do nothing; the code completes it under a new token'],
  },
  {
    fault: 'a use case asks for no right',
    file: 'lib/auth/manage-account.ts',
    right: "assertMay(actor, 'account.manage')", wrong: "assertMay(actor, 'account.own')",
    caughtBy: ['integration/auth/account', 'a volunteer who got past the door locks and changes nobody'],
  },
  {
    fault: 'demonstration accounts are taken anywhere',
    file: ACCOUNTS,
    right: 'IF NOT (SELECT i.demonstration FROM file.instance i) THEN', wrong: 'IF NOT (SELECT i.demonstration OR true FROM file.instance i) THEN',
    caughtBy: ['integration/auth/account', 'demonstration accounts are refused by the database, unless it is marked'],
  },
  {
    fault: 'the server starts beside demonstration accounts',
    file: 'lib/gate/check-workspace.ts',
    right: 'if (row?.open) {', wrong: 'if (row?.open === undefined) {',
    caughtBy: ['integration/gate/start', 'a gate that cannot start says why in one sentence, and ends where demonstration accounts are in a database that is none'],
  },
  {
    fault: 'a code of the app is taken twice',
    file: 'lib/auth/second-factor.ts',
    right: 'totpStep: { lt: step }', wrong: 'totpStep: { lte: step }',
    caughtBy: ['integration/auth/sign-in', 'a code is taken once, and none of an earlier step after it'],
  },
  {
    fault: 'a code of the phone is enough without the password',
    file: 'lib/auth/sign-in.ts',
    right: 'if (!account || !fits || ', wrong: 'if (!account || (!fits && !isCoded) || ',
    caughtBy: ['integration/auth/ways-in', 'a right code opens nothing without the password, and lets nobody guess at it for long'],
  },
  {
    fault: 'passwords are guessed without end',
    file: 'lib/auth/take-way.ts',
    right: "(await takeAttempt('password', aliasKey)) && (await", wrong: '(await',
    caughtBy: ['integration/auth/limits', 'an account allows ten attempts, also when they come at once, and then not even the right password'],
  },
  {
    fault: 'a name that nobody has is answered at once',
    file: 'lib/auth/password.ts',
    right: 'nobody ??= hashPassword(crypto.randomUUID())', wrong: 'if (kept === null) return false',
    caughtBy: ['integration/auth/limits', 'an unknown name takes as long as a wrong password'],
  },
  {
    fault: 'a form of another site changes something',
    file: 'lib/gate/workspace.ts',
    right: 'return protocol === scheme && hosts.has(host)', wrong: "return protocol !== scheme || host !== ''",
    caughtBy: ['integration/gate/workspace', 'a form from another site is refused and never reaches Next'],
  },
  {
    fault: 'old pages are shown for ever',
    file: 'lib/gate/cache/page-cache.ts',
    right: 'if (knowledge.ageMs() > staleMaxMs || address.key === null)', wrong: 'if (staleMaxMs < 0 || address.key === null)',
    caughtBy: ['integration/gate/away', 'and no longer than VIGIL_STALE_MAX'],
  },
  {
    fault: 'the numbers of the site are for everybody',
    file: 'lib/gate/watch/metrics-door.ts',
    right: 'if (!timingSafeEqual(', wrong: 'if (!headers.host && !timingSafeEqual(',
    caughtBy: ['integration/gate/metrics', 'another token is refused'],
  },
  {
    fault: 'any text confirms the signature of another',
    file: 'lib/appeals/signing-token.ts',
    right: 'return timingSafeEqual(Buffer.from(one), Buffer.from(other))', wrong: 'return timingSafeEqual(Buffer.from(one), Buffer.from(one)) && other.length > 0',
    caughtBy: ['integration/appeals/signing', 'the token of another link confirms nothing'],
  },
  {
    fault: 'a draft is published',
    file: 'lib/records/published-case.ts',
    right: "return event.claimStatus === 'verified' && event.audience", wrong: "return event.claimStatus !== 'retracted' && event.audience",
    caughtBy: ['integration/records/two-people', 'a proposed event never reaches what is published'],
  },
  {
    fault: 'a withdrawn consent goes on carrying a case',
    file: 'prisma/migrations/20261126120000_merge/migration.sql',
    right: 'AND given.given_on IS NOT NULL AND given.withdrawn_on IS NULL\n      AND NOT', wrong: 'AND given.given_on IS NOT NULL AND 1 = 1\n      OR NOT',
    caughtBy: ['integration/records/two-people', 'withdrawn consent takes a case off everything at once, and importing again does not bring it back'],
  },
  {
    fault: 'a case that is locked down is published by whatever says that it is public',
    file: 'prisma/migrations/20261126120000_merge/migration.sql',
    right: '\n    AND NOT EXISTS (SELECT FROM file.lockdown l WHERE l.case_id = of_case AND l.lifted_at IS NULL)', wrong: '',
    caughtBy: ['integration/records/lockdown', 'neither a reviewer nor an import nor a row that says public publishes it while it stands'],
  },
  {
    fault: 'what is restricted is seen by everybody signed in',
    file: 'lib/domain/permissions/may-see.ts',
    right: "return audience !== 'restricted' || isOwnCase || isAuthor", wrong: "return audience !== 'restricted' || isOwnCase || !isAuthor",
    caughtBy: ['integration/records/audience', "a restricted event exists for its author and for the case's own people alone"],
  },
  {
    fault: 'who read how a family is reached is not written down',
    file: 'lib/records/read-source-contacts.ts',
    right: 'await writeAudit(db, [{\n', wrong: "if (keys.current === '') await writeAudit(db, [{\n",
    caughtBy: ['integration/records/source-contacts', 'every reading is in the audit log'],
  },
  {
    fault: 'a spreadsheet runs what somebody was called',
    file: 'lib/files/cell-text.ts',
    right: "return FORMULA.test(text) ? `'${text}` : text", wrong: 'return text',
    caughtBy: ['integration/records/export-files', 'no cell begins a formula'],
  },
  {
    fault: 'photos keep where they were taken',
    file: 'lib/files/pictures/make-picture.ts',
    right: '.webp({ quality: QUALITY })', wrong: '.webp({ quality: QUALITY }).keepMetadata()',
    caughtBy: ['integration/records/photos', 'nothing but the pixels survives, and they stand upright'],
  },
  {
    fault: 'a Postgres that crashed recovers by itself, and is deaf for ever where it found no room',
    file: 'deploy/compose.yaml', right: "'restart_after_crash=off'", wrong: "'restart_after_crash=on'",
    caughtBy: ['tooling/full-disk', 'a Postgres that found no room to recover in is back once there is room, as it is deployed'],
  },
]
