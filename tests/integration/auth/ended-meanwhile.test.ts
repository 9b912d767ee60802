import { setTimeout as sleep } from 'node:timers/promises'
import { changePassword } from '@/lib/auth/change-password'
import { passSecondFactor } from '@/lib/auth/pass-second-factor'
import { hashPassword } from '@/lib/auth/password'
import { confirmTotp, offerTotp, readTotpOffer } from '@/lib/auth/set-up-totp'
import { signIn } from '@/lib/auth/sign-in'
import { totpCodeAt } from '@/lib/auth/totp'
import { teamSql } from '@/lib/db/team'
import { aPerson, madeBy, minute, type Person, sessionOf } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

const { superuser } = takeAuthDatabase()
const at = minute(5)

/** What comes of a step that has begun as somebody else gives the account another password, which ends its sessions. */
async function besideNewPassword<Result>({ viewer }: Person, step: () => Promise<Result>): Promise<Result> {
  const passwordHash = await hashPassword('what its owner chose by a reset')
  let stepping: Promise<Result> | undefined
  await teamSql().begin(async (transaction) => {
    await transaction`UPDATE file.account SET password_hash = ${passwordHash} WHERE id = ${viewer.accountId}`
    stepping = step()
    while (!(await isWaiting())) await sleep(20)
  })
  if (!stepping) throw new Error('nothing was begun')
  return stepping
}

async function isWaiting(): Promise<boolean> {
  const rows = await superuser`
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return rows.length > 0
}

async function openSessions({ viewer }: Person): Promise<number> {
  const rows = await superuser`SELECT FROM file.session WHERE account_id = ${viewer.accountId} AND ended_at IS NULL`
  return rows.length
}

test('a code given to a session that a new password has just ended opens no other', async () => {
  const person = await aPerson()
  const { token } = madeBy(await signIn({ alias: person.alias, password: person.password }, at))
  const [session, code] = [await sessionOf(token, at), totpCodeAt(person.secret, at)]
  const passed = await besideNewPassword(person, () => passSecondFactor(session, { code }, at))
  expect([passed, await openSessions(person)]).toEqual([{ ok: false, reason: 'wrong_code' }, 0])
})

test('nor does a second factor that is set up in it', async () => {
  const person = await aPerson()
  madeBy(await offerTotp(person.viewer, { password: person.password }))
  const session = await sessionOf(person.token, at)
  const code = totpCodeAt((await readTotpOffer(session))?.secret ?? '', at)
  const confirmed = await besideNewPassword(person, () => confirmTotp(session, { code }, at))
  expect([confirmed, await openSessions(person)]).toEqual([{ ok: false, reason: 'no_offer' }, 0])
})

test('whoever changes a password by an old one does not undo that its owner has just changed it', async () => {
  const person = await aPerson()
  const change = { current: person.password, password: 'what an intruder would choose' }
  const changed = await besideNewPassword(person, () => changePassword(person.viewer, change, at))
  expect([changed, await openSessions(person)]).toEqual([{ ok: false, reason: 'wrong_password' }, 0])
  const owner = { alias: person.alias, password: 'what its owner chose by a reset' }
  expect(await signIn(owner, minute(6))).toMatchObject({ ok: true })
})
