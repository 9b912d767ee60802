import { admit } from '@/lib/auth/admit'
import { endAllSessions } from '@/lib/auth/end-sessions'
import { findSession } from '@/lib/auth/find-session'
import { signIn } from '@/lib/auth/sign-in'
import { teamSql } from '@/lib/db/team'
import type { Mode } from '@/lib/domain/mode'
import { ROLES } from '@/lib/domain/permissions/permissions'
import { setMode } from '@/lib/records/modes/set-mode'
import { aPerson, minute, sessionOf } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

takeAuthDatabase()

afterEach(() => set('normal'))

const set = (mode: Mode) => setMode('operator', { mode, reason: 'a test' })

test.each(ROLES)('a closed workspace is open to administrators alone: %s', async (role) => {
  const { token } = await aPerson(role)
  expect(admit(await sessionOf(token), 'case.read')).toMatchObject({ admitted: true })
  await set('closed')
  const expected = role === 'administrator' ? { admitted: true } : { admitted: false, because: 'closed' }
  expect(admit(await sessionOf(token), 'case.read')).toMatchObject(expected)
  expect(admit(await sessionOf(token), 'account.own')).toMatchObject(expected)
  await set('normal')
  expect(admit(await sessionOf(token), 'case.read')).toMatchObject({ admitted: true })
})

test('whoever signs in while nothing is written does so, and sees that', async () => {
  const { alias, password, token } = await aPerson('volunteer')
  await set('read_only')
  expect(await signIn({ alias, password }, minute(1))).toMatchObject({ ok: true })
  expect(await sessionOf(token)).toMatchObject({ mode: 'read_only' })
  expect(admit(await sessionOf(token), 'event.propose')).toMatchObject({ admitted: true })
})

test('one administrator ends the sessions of everybody, in every state and in every mode, and the log says so', async () => {
  const people = [await aPerson('volunteer'), await aPerson('reviewer'), await aPerson('administrator')]
  const [, , administrator] = people
  if (!administrator) throw new Error('there is none')
  await set('read_only')
  expect(await endAllSessions(administrator.viewer, minute(1))).toMatchObject({ ok: true })
  for (const { token } of people) expect(await findSession(token, minute(1))).toBeNull()
  const [last] = await teamSql()`SELECT actor, action, subject_id FROM file.audit ORDER BY seq DESC LIMIT 1`
  expect(last).toEqual({
    actor: administrator.viewer.accountId, action: 'account.end_all_sessions', subject_id: 'all',
  })
  expect(() => endAllSessions(people[1]?.viewer ?? administrator.viewer, minute(1))).toThrow('may not mode.set')
})
