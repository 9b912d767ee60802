import { NotAllowed } from '@/lib/auth/assert-may'
import { changeLocale } from '@/lib/auth/change-locale'
import { changePassword } from '@/lib/auth/change-password'
import { findSession } from '@/lib/auth/find-session'
import { changeRole, setLock } from '@/lib/auth/manage-account'
import { prepareDemonstrationAccounts } from '@/lib/auth/demonstration-accounts'
import { renewRecoveryCodes } from '@/lib/auth/renew-recovery-codes'
import { confirmTotp, offerTotp, readTotpOffer } from '@/lib/auth/set-up-totp'
import { signIn } from '@/lib/auth/sign-in'
import { totpCodeAt } from '@/lib/auth/totp'
import { teamSql } from '@/lib/db/team'
import { verifyAudit } from '@/lib/db/verify-audit'
import { aViewer } from '../../factories/a-viewer'
import { aPerson, madeBy, minute, type Person, sessionOf } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'
import { asSuperuser } from '../../factories/database'

const { database } = takeAuthDatabase()
let administrator: Person
let person: Person

beforeAll(async () => {
  administrator = await aPerson('administrator')
})
beforeEach(async () => {
  person = await aPerson('volunteer')
})

const next = 'another long sentence of mine'

test('a new password ends every session but the one that is opened for it', async () => {
  const result = await changePassword(person.viewer, { current: person.password, password: next }, minute(5))
  const { token } = madeBy(result)
  expect(await findSession(person.token, minute(5))).toBeNull()
  expect(await sessionOf(token, minute(5))).toMatchObject({ state: 'complete' })
  expect(await signIn({ alias: person.alias, password: person.password }, minute(6))).toMatchObject({ ok: false })
  expect(await signIn({ alias: person.alias, password: next }, minute(6))).toMatchObject({ ok: true })
})

test('it needs the old one, and the rules of a password', async () => {
  const wrong = await changePassword(person.viewer, { current: 'something else', password: next }, minute(5))
  expect(wrong).toEqual({ ok: false, reason: 'wrong_password' })
  const short = await changePassword(person.viewer, { current: person.password, password: 'short' }, minute(5))
  expect(short).toEqual({ ok: false, reason: 'password_too_short' })
  expect(await findSession(person.token, minute(5))).not.toBeNull()
})

test('a lock ends the sessions at once and reads like a wrong password; unlocked, one signs in anew', async () => {
  const { accountId } = person.viewer
  await setLock(administrator.viewer, { accountId, locked: true }, minute(5))
  expect(await findSession(person.token, minute(5))).toBeNull()
  const { alias, password } = person
  expect(await signIn({ alias, password }, minute(6))).toEqual({ ok: false, reason: 'wrong_credentials' })
  await setLock(administrator.viewer, { accountId, locked: false }, minute(7))
  expect(await findSession(person.token, minute(7))).toBeNull()
  expect(await signIn({ alias, password }, minute(8))).toMatchObject({ ok: true })
})

test('another role ends the sessions at once', async () => {
  const { accountId } = person.viewer
  await changeRole(administrator.viewer, { accountId, role: 'reviewer' })
  expect(await findSession(person.token, minute(5))).toBeNull()
})

test.each<[string, string]>([
  ['a password', "UPDATE file.account SET password_hash = '$argon2id$other' WHERE id = $1"],
  ['a role', "UPDATE file.account SET role = 'researcher' WHERE id = $1"],
  ['a lock', 'UPDATE file.account SET locked_at = now() WHERE id = $1'],
  ['a second factor', 'UPDATE file.account SET totp_secret = NULL WHERE id = $1'],
])('%s that is changed past the site ends the sessions too', async (_what, statement) => {
  await asSuperuser(database.name, (sql) => sql.unsafe(statement, [person.viewer.accountId]))
  expect(await findSession(person.token, minute(5))).toBeNull()
})

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s who got past the door locks and changes nobody', async (role) => {
  const { accountId } = person.viewer
  await expect(setLock(aViewer(role), { accountId, locked: true }, minute(0))).rejects.toThrow(NotAllowed)
  await expect(changeRole(aViewer(role), { accountId, role: 'administrator' })).rejects.toThrow(NotAllowed)
  expect(await findSession(person.token, minute(5))).toMatchObject({ role: 'volunteer', state: 'complete' })
})

test('nobody locks or demotes themselves, and what is so already is said to be', async () => {
  const { accountId } = administrator.viewer
  const own = { ok: false, reason: 'own_account' }
  expect(await setLock(administrator.viewer, { accountId, locked: true }, minute(5))).toEqual(own)
  expect(await changeRole(administrator.viewer, { accountId, role: 'volunteer' })).toEqual(own)
  const same = await changeRole(administrator.viewer, { accountId: person.viewer.accountId, role: 'volunteer' })
  expect(same).toEqual({ ok: false, reason: 'unchanged' })
  const nobody = await setLock(administrator.viewer, { accountId: crypto.randomUUID(), locked: true }, minute(5))
  expect(nobody).toEqual({ ok: false, reason: 'unknown_account' })
})

test('of two administrators who demote each other at the same instant, one is left', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = await Promise.all([aPerson('administrator'), aPerson('administrator')])
    const demote = (by: Person, whom: Person) =>
      changeRole(by.viewer, { accountId: whom.viewer.accountId, role: 'volunteer' })
    const results = await Promise.allSettled([demote(one, other), demote(other, one)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = await Promise.all([one, other].map(({ token }) => findSession(token, minute(5))))
    expect(left.filter((session) => session?.role === 'administrator')).toHaveLength(1)
  }
})

test('an administrator who was locked or demoted meanwhile manages nobody', async () => {
  const { accountId } = person.viewer
  const gone = await Promise.all([aPerson('administrator'), aPerson('administrator')])
  await setLock(administrator.viewer, { accountId: gone[0].viewer.accountId, locked: true }, minute(5))
  await changeRole(administrator.viewer, { accountId: gone[1].viewer.accountId, role: 'reviewer' })
  for (const { viewer } of gone) {
    await expect(setLock(viewer, { accountId, locked: true }, minute(6))).rejects.toThrow(NotAllowed)
  }
  expect(await findSession(person.token, minute(6))).toMatchObject({ role: 'volunteer' })
})

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s manages nobody', async (role) => {
  const other = await aPerson(role)
  const { accountId } = person.viewer
  await expect(setLock(other.viewer, { accountId, locked: true }, minute(5))).rejects.toThrow('may not account.manage')
  await expect(changeRole(other.viewer, { accountId, role: 'administrator' })).rejects.toThrow('may not account.manage')
})

test('a second factor is replaced by password and a code of the new one, and the old codes are worth nothing', async () => {
  expect(await offerTotp(person.viewer, { password: 'wrong' })).toEqual({ ok: false, reason: 'wrong_password' })
  await offerTotp(person.viewer, { password: person.password })
  const session = await sessionOf(person.token)
  const offer = await readTotpOffer(session)
  expect(offer?.address).toMatch(/^otpauth:\/\/totp\/Vigil:.*secret=[A-Z2-7]{32}/)
  const stale = await confirmTotp(session, { code: totpCodeAt(person.secret, minute(5)) }, minute(5))
  expect(stale).toEqual({ ok: false, reason: 'wrong_code' })
  const code = totpCodeAt(offer?.secret ?? '', minute(5))
  const { recoveryCodes, token } = madeBy(await confirmTotp(session, { code }, minute(5)))
  expect(await findSession(person.token, minute(5))).toBeNull()
  expect(await sessionOf(token, minute(5))).toMatchObject({ state: 'complete' })
  expect(new Set([...recoveryCodes, ...person.recoveryCodes]).size).toBe(20)
})

test('the secret is stored encrypted', async () => {
  const rows = await teamSql()<{ secret: Uint8Array }[]>`
    SELECT totp_secret AS secret FROM file.account WHERE id = ${person.viewer.accountId}`
  expect(Buffer.from(rows[0]?.secret ?? []).toString('latin1')).not.toContain(person.secret)
})

test('recovery codes are renewed by password, and the old ones are worth nothing', async () => {
  const wrong = await renewRecoveryCodes(person.viewer, { password: 'wrong' })
  expect(wrong).toEqual({ ok: false, reason: 'wrong_password' })
  const { recoveryCodes } = madeBy(await renewRecoveryCodes(person.viewer, { password: person.password }))
  expect(recoveryCodes).toHaveLength(10)
  expect(recoveryCodes.every((code) => /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/.test(code))).toBe(true)
})

test('all of it stands in the audit log, by ids and names of fields, and the chain is whole', async () => {
  const { accountId } = person.viewer
  await changeLocale(person.viewer, { locale: 'en' })
  await changePassword(person.viewer, { current: person.password, password: next }, minute(5))
  await setLock(administrator.viewer, { accountId, locked: true }, minute(6))
  const rows = await teamSql()<{ actor: string; action: string; fields: string[] }[]>`
    SELECT actor, action, fields FROM file.audit WHERE subject_id = ${accountId} ORDER BY seq`
  expect([...rows]).toEqual([
    { actor: accountId, action: 'account.create', fields: ['alias', 'role'] },
    { actor: accountId, action: 'account.set_up_totp', fields: ['totp_secret', 'recovery_codes'] },
    { actor: accountId, action: 'account.change_locale', fields: ['locale'] },
    { actor: accountId, action: 'account.change_password', fields: ['password'] },
    { actor: administrator.viewer.accountId, action: 'account.lock', fields: ['lockedAt'] },
  ])
  expect(await verifyAudit(teamSql())).toMatchObject({ ok: true })
})

test('demonstration accounts are refused by the database, unless it is marked', async () => {
  await expect(prepareDemonstrationAccounts()).rejects.toThrow(/not marked as a demonstration/)
  await asSuperuser(database.name, (sql) => sql`UPDATE file.instance SET demonstration = true`)
  const accounts = await prepareDemonstrationAccounts()
  expect(accounts.map(({ role }) => role)).toEqual(['researcher', 'volunteer', 'reviewer', 'administrator'])
  for (const { alias, password } of accounts) {
    expect(madeBy(await signIn({ alias, password }, minute(5))).state).toBe('complete')
  }
  const [again] = await prepareDemonstrationAccounts()
  expect(again?.password).not.toBe(accounts[0]?.password)
})
