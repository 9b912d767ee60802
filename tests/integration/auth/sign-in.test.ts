import { endAllSessions, endSession, signOut, signOutEverywhere } from '@/lib/auth/end-sessions'
import { findSession } from '@/lib/auth/find-session'
import { passSecondFactor } from '@/lib/auth/pass-second-factor'
import { readOwnAccount } from '@/lib/auth/read-own-account'
import { signIn } from '@/lib/auth/sign-in'
import { totpCodeAt } from '@/lib/auth/totp'
import { aViewer } from '../../factories/a-viewer'
import { aPerson, anInvitedPerson, madeBy, minute, type Person, sessionOf } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

const DAY = 24 * 60
takeAuthDatabase()
let person: Person

beforeEach(async () => {
  person = await aPerson()
})

async function firstStep({ alias, password }: Person, at: Date) {
  return madeBy(await signIn({ alias, password }, at)).token
}

test('the password alone opens a session that may do nothing; the code completes it under a new token', async () => {
  const pending = await firstStep(person, minute(5))
  const session = await sessionOf(pending, minute(5))
  expect(session.state).toBe('needs_code')
  const passed = madeBy(await passSecondFactor(session, { code: totpCodeAt(person.secret, minute(5)) }, minute(5)))
  expect(await sessionOf(passed.token, minute(5))).toMatchObject({ state: 'complete', alias: person.alias })
  expect(await findSession(pending, minute(5))).toBeNull()
})

test('a name is found however it is written', async () => {
  const result = await signIn({ alias: ` ${person.alias.toUpperCase()} `, password: person.password }, minute(5))
  expect(result).toMatchObject({ ok: true })
})

test('a code is taken once, and none of an earlier step after it', async () => {
  const at = minute(6)
  const [first, second, third] = [await firstStep(person, at), await firstStep(person, at), await firstStep(person, at)]
  const code = totpCodeAt(person.secret, at)
  expect(await passSecondFactor(await sessionOf(first, at), { code }, at)).toMatchObject({ ok: true })
  expect(await passSecondFactor(await sessionOf(second, at), { code }, at)).toEqual({ ok: false, reason: 'wrong_code' })
  const earlier = totpCodeAt(person.secret, new Date(at.getTime() - 30_000))
  const late = await passSecondFactor(await sessionOf(third, at), { code: earlier }, at)
  expect(late).toEqual({ ok: false, reason: 'wrong_code' })
})

test('a code is taken in the figures of whichever keyboard', async () => {
  const [at, recovery] = [minute(7), person.recoveryCodes[1] ?? '']
  const inPersian = (code: string) => code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))
  for (const code of [totpCodeAt(person.secret, at), recovery]) {
    const session = await sessionOf(await firstStep(person, at), at)
    expect(await passSecondFactor(session, { code: inPersian(code) }, at)).toMatchObject({ ok: true })
  }
})

test('a code that two requests bring at once lets one in', async () => {
  const at = minute(7)
  const tokens = [await firstStep(person, at), await firstStep(person, at)]
  const code = totpCodeAt(person.secret, at)
  const sessions = await Promise.all(tokens.map((token) => sessionOf(token, at)))
  const results = await Promise.all(sessions.map((session) => passSecondFactor(session, { code }, at)))
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('a recovery code opens once, however it is typed', async () => {
  const at = minute(8)
  const code = ` ${(person.recoveryCodes[0] ?? '').toUpperCase().replaceAll('-', ' ')} `
  const pass = async () => passSecondFactor(await sessionOf(await firstStep(person, at), at), { code }, at)
  expect(await pass()).toMatchObject({ ok: true })
  const again = await pass()
  expect(again).toEqual({ ok: false, reason: 'wrong_code' })
  expect(await readOwnAccount(person.viewer, at)).toMatchObject({ recoveryCodesLeft: 9 })
})

test('another person’s recovery code opens nothing', async () => {
  const other = await aPerson()
  const session = await sessionOf(await firstStep(person, minute(8)), minute(8))
  const result = await passSecondFactor(session, { code: other.recoveryCodes[0] ?? '' }, minute(8))
  expect(result).toEqual({ ok: false, reason: 'wrong_code' })
})

test('a session that awaits its code ends after twenty minutes, a whole one after twelve hours of silence', async () => {
  const pending = await firstStep(person, minute(5))
  expect(await findSession(pending, minute(24))).not.toBeNull()
  expect(await findSession(pending, minute(25))).toBeNull()
  expect(await findSession(person.token, minute(12 * 60 - 1))).not.toBeNull()
  expect(await findSession(person.token, minute(12 * 60 + 30))).not.toBeNull()
  expect(await findSession(person.token, minute(25 * 60))).toBeNull()
})

test('no session lasts longer than two weeks, however it is used', async () => {
  for (let at = 0; at < 14 * DAY; at += 11 * 60) expect(await findSession(person.token, minute(at))).not.toBeNull()
  expect(await findSession(person.token, minute(14 * DAY))).toBeNull()
})

test('without a second factor a real account can only set one up', async () => {
  const { alias, password } = await anInvitedPerson()
  expect(madeBy(await signIn({ alias, password }, minute(5))).state).toBe('needs_setup')
})

test('signing out ends this session alone, and at once', async () => {
  const other = madeBy(await passSecondFactor(
    await sessionOf(await firstStep(person, minute(5)), minute(5)), { code: person.recoveryCodes[0] ?? '' }, minute(5)))
  await signOut(await sessionOf(person.token, minute(6)), minute(6))
  expect(await findSession(person.token, minute(6))).toBeNull()
  expect(await findSession(other.token, minute(6))).not.toBeNull()
})

test('one of one’s own sessions can be ended, and nobody else’s', async () => {
  const other = await aPerson()
  const { id } = await sessionOf(person.token)
  expect(await endSession(other.viewer, { sessionId: id }, minute(6))).toEqual({ ok: true, value: { ended: 0 } })
  expect(await findSession(person.token, minute(6))).not.toBeNull()
  expect(await endSession(person.viewer, { sessionId: id }, minute(6))).toEqual({ ok: true, value: { ended: 1 } })
  expect(await findSession(person.token, minute(6))).toBeNull()
})

test('signing out everywhere ends all of one’s own, and ending all ends everybody’s', async () => {
  const other = await aPerson()
  await signOutEverywhere(person.viewer, minute(6))
  expect(await findSession(person.token, minute(6))).toBeNull()
  expect(await findSession(other.token, minute(6))).not.toBeNull()
  expect(() => endAllSessions(aViewer('reviewer'), minute(6))).toThrow('may not mode.set')
  await endAllSessions('operator', minute(7))
  expect(await findSession(other.token, minute(7))).toBeNull()
})

test.each(['', 'x', 'A'.repeat(43), '\0'.repeat(43), "'; DROP TABLE file.session"])('%j is no session', async (token) => {
  expect(await findSession(token, minute(0))).toBeNull()
})
