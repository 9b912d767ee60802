import { admit } from '@/lib/auth/admit'
import { ACTIONS, ROUTES } from '@/lib/auth/route-registry'
import type { Access } from '@/lib/auth/routes/route-rule'
import type { Session } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { type Action, type Role, ROLES } from '@/lib/domain/permissions/permissions'
import { aPerson, anInvitedPerson, madeBy, minute, type Person, sessionOf } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

const EVERYBODY = 'researcher volunteer reviewer administrator'
const WRITERS = 'volunteer reviewer administrator'
const REVIEWERS = 'reviewer administrator'

/** Who may do what, written a second time on purpose: the registry and the permissions are held against it. */
const WHO: Readonly<Partial<Record<Action, string>>> = {
  'account.own': EVERYBODY, 'alert.own': EVERYBODY,
  'case.read': EVERYBODY,
  'case.export': EVERYBODY,
  'case.watch': EVERYBODY,
  'case.create': WRITERS,
  'case.edit': WRITERS,
  'event.propose': WRITERS,
  'event.edit': WRITERS,
  'event.retract': WRITERS,
  'source.create': WRITERS,
  'source.edit': REVIEWERS,
  'case.verify': REVIEWERS,
  'source_contact.read': WRITERS,
  'consent.record': WRITERS,
  'event.dispute': REVIEWERS,
  'event.verify': REVIEWERS,
  'event.send_back': REVIEWERS,
  'case.assign': REVIEWERS,
  'case.publish': REVIEWERS,
  'case.unpublish': REVIEWERS,
  'case.merge': REVIEWERS,
  'case.erase': 'administrator',
  'case.lock_down': 'administrator',
  'audit.read': 'administrator',
  'account.manage': 'administrator',
  'prison.edit': 'administrator',
  'rule.edit': 'administrator', 'rule.confirm': REVIEWERS,
  'mode.set': 'administrator',
  'mail.manage': 'administrator',
  'appeal.edit': 'administrator',
  'appeal.publish': REVIEWERS,
  'signature.hide': REVIEWERS,
  'addressee.edit': 'administrator',
  'letter.edit': REVIEWERS,
  'letter.publish': REVIEWERS,
  'tip.handle': REVIEWERS,
  'signer.forget': 'administrator',
  'gathering.decide': REVIEWERS,
  'update.edit': 'administrator',
  'update.publish': REVIEWERS,
  'edition.ask': 'administrator',
  'edition.approve': REVIEWERS,
  'edition.withdraw': REVIEWERS,
  'import.run': REVIEWERS,
  'task.take': WRITERS,
}

const entries: [string, Access][] = [
  ...Object.values(ROUTES).flatMap(({ path, methods }) =>
    Object.entries(methods).map(([method, access]): [string, Access] => [`${method} ${path}`, access])),
  ...Object.entries(ACTIONS).flatMap(([file, names]) =>
    Object.entries(names).map(([name, access]): [string, Access] => [`POST ${file} ${name}`, access])),
]
const locked = entries.filter(
  (entry): entry is [string, Action] => entry[1] !== 'anyone' && entry[1] !== 'half_signed_in',
)
const matrix = locked.flatMap(([route, action]) => ROLES.map((role): [Role, string, Action] => [role, route, action]))

const people = new Map<Role, Person>()
takeAuthDatabase()
let half: Session[]

beforeAll(async () => {
  for (const role of ROLES) people.set(role, await aPerson(role))
  const { alias, password } = await aPerson('administrator')
  const pending = madeBy(await signIn({ alias, password }, minute(1)))
  const invited = await anInvitedPerson('administrator')
  half = [await sessionOf(pending.token, minute(1)), await sessionOf(invited.token)]
})

async function sessionFor(role: Role) {
  return sessionOf(people.get(role)?.token ?? '')
}

test.each(matrix)('%s, %s', async (role, _route, action) => {
  const isAllowed = WHO[action]?.split(' ').includes(role)
  expect(isAllowed).toBeDefined()
  const verdict = admit(await sessionFor(role), action)
  expect(verdict).toMatchObject(isAllowed ? { admitted: true } : { admitted: false, because: 'not_allowed' })
})

test.each(locked)('%s is shut to whoever is not signed in, or only half', (_route, action) => {
  const verdicts = [null, ...half].map((session) => admit(session, action))
  expect(verdicts).toEqual([
    { admitted: false, because: 'signed_out' },
    { admitted: false, because: 'needs_code' },
    { admitted: false, because: 'needs_setup' },
  ])
})

test('nothing but the doors is open to anyone', () => {
  const open = entries.filter(([, access]) => access === 'anyone').map(([route]) => route)
  expect(open.sort()).toEqual([
    'GET /api/team/alerts/[token]/feed.xml',
    'GET /team/closed',
    'GET /team/failed',
    'GET /team/invitation/[token]',
    'GET /team/nothing',
    'GET /team/reset/[token]',
    'GET /team/sign-in',
    'POST app/team/invitation/[token]/actions.ts acceptAction',
    'POST app/team/reset/[token]/actions.ts redeemResetAction',
    'POST app/team/sign-in/actions.ts signInAction',
  ])
})
