import { findSession } from '@/lib/auth/find-session'
import { issueReset, withdrawReset, type ResetCovers } from '@/lib/auth/issue-reset'
import { listAccounts } from '@/lib/auth/list-accounts'
import { setLock } from '@/lib/auth/manage-account'
import { mintViewer } from '@/lib/auth/mint-viewer'
import { listOwnResets, noteResets } from '@/lib/auth/own-resets'
import { passSecondFactor } from '@/lib/auth/pass-second-factor'
import { findReset, redeemReset } from '@/lib/auth/redeem-reset'
import { confirmTotp, readTotpOffer } from '@/lib/auth/set-up-totp'
import { changePassword } from '@/lib/auth/change-password'
import { signIn } from '@/lib/auth/sign-in'
import { totpCodeAt } from '@/lib/auth/totp'
import { teamSql } from '@/lib/db/team'
import { verifyAudit } from '@/lib/db/verify-audit'
import { aPerson, madeBy, minute, type Person, sessionOf } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'
import { asSuperuser } from '../../factories/database'

const next = 'another long sentence of mine'
const { database } = takeAuthDatabase()
let administrator: Person
let person: Person

beforeAll(async () => {
  administrator = await aPerson('administrator')
})
beforeEach(async () => {
  person = await aPerson('reviewer')
})

async function aLink(covers: ResetCovers, at = minute(5)) {
  return madeBy(await issueReset(administrator.viewer, { accountId: person.viewer.accountId, covers }, at))
}

test('a link ends all sessions as it is made, and the old credentials go on to work until it is used', async () => {
  const { token } = await aLink('password')
  expect(await findSession(person.token, minute(5))).toBeNull()
  expect(await signIn(person, minute(6))).toMatchObject({ ok: true })
  expect(await findReset(token, minute(6))).toMatchObject({ covers: 'password', alias: person.alias })
})

test('one for the password sets a new one, and asks for the code of the second factor after it', async () => {
  const { token } = await aLink('password')
  const pending = madeBy(await redeemReset({ token, password: next }, minute(6)))
  const session = await sessionOf(pending.token, minute(6))
  expect(session.state).toBe('needs_code')
  expect(await signIn(person, minute(7))).toEqual({ ok: false, reason: 'wrong_credentials' })
  const whole = madeBy(await passSecondFactor(session, { code: totpCodeAt(person.secret, minute(7)) }, minute(7)))
  expect((await sessionOf(whole.token, minute(7))).state).toBe('complete')
})

test('one for the second factor asks for the password, and then for a new factor; the old one is worth nothing', async () => {
  const { token } = await aLink('second_factor')
  const wrong = await redeemReset({ token, current: 'not the password' }, minute(6))
  expect(wrong).toEqual({ ok: false, reason: 'wrong_password' })
  expect(await redeemReset({ token }, minute(6))).toEqual({ ok: false, reason: 'bad_input' })
  const pending = madeBy(await redeemReset({ token, current: person.password }, minute(6)))
  const session = await sessionOf(pending.token, minute(6))
  expect(session.state).toBe('needs_setup')
  const secret = (await readTotpOffer(session))?.secret ?? ''
  expect(secret).not.toBe(person.secret)
  const whole = madeBy(await confirmTotp(session, { code: totpCodeAt(secret, minute(7)) }, minute(7)))
  expect((await sessionOf(whole.token, minute(7))).state).toBe('complete')
  const old = await sessionOf(madeBy(await signIn(person, minute(8))).token, minute(8))
  expect(await passSecondFactor(old, { code: person.recoveryCodes[0] ?? '' }, minute(8))).toMatchObject({ ok: false })
  const code = totpCodeAt(person.secret, minute(8))
  expect(await passSecondFactor(old, { code }, minute(8))).toMatchObject({ ok: false })
})

test('one for both asks for neither, and everything is new', async () => {
  const { token } = await aLink('both')
  const pending = madeBy(await redeemReset({ token, password: next }, minute(6)))
  expect((await sessionOf(pending.token, minute(6))).state).toBe('needs_setup')
  expect(await signIn(person, minute(7))).toMatchObject({ ok: false })
  expect(madeBy(await signIn({ ...person, password: next }, minute(7))).state).toBe('needs_setup')
})

test('a new password follows the rules of any, and a refusal leaves the link open', async () => {
  const { token } = await aLink('both')
  expect(await redeemReset({ token, password: 'short' }, minute(6))).toEqual({ ok: false, reason: 'password_too_short' })
  const own = `my name is ${person.alias}`
  expect(await redeemReset({ token, password: own }, minute(6))).toEqual({ ok: false, reason: 'password_is_alias' })
  expect(await findReset(token, minute(6))).not.toBeNull()
})

/** What makes a link worthless; each answers its token. */
const SPENT: Readonly<Record<string, () => Promise<string>>> = {
  'an unknown': async () => 'a'.repeat(43),
  'a garbled': async () => "' OR 1=1 --\0",
  'a used': async () => {
    const { token } = await aLink('both')
    await redeemReset({ token, password: next }, minute(6))
    return token
  },
  'an expired': async () => (await aLink('both', minute(6 - 24 * 60))).token,
  'a withdrawn': async () => {
    const { id, token } = await aLink('both')
    await withdrawReset(administrator.viewer, { resetId: id }, minute(6))
    return token
  },
  'a replaced': async () => {
    const { token } = await aLink('both')
    await aLink('password')
    return token
  },
  'the link of a locked': async () => {
    const { token } = await aLink('both')
    await setLock(administrator.viewer, { accountId: person.viewer.accountId, locked: true }, minute(6))
    return token
  },
  'one whose owner has a new password by': async () => {
    const { token } = await aLink('both')
    await changePassword(person.viewer, { current: person.password, password: next }, minute(6))
    return token
  },
}

test.each(Object.entries(SPENT))('%s link reads as one that never was', async (_what, make) => {
  const token = await make()
  expect(await findReset(token, minute(7))).toBeNull()
  for (const rest of [{ password: 'yet another sentence' }, { current: person.password }, {}]) {
    expect(await redeemReset({ token, ...rest }, minute(7))).toEqual({ ok: false, reason: 'unknown_reset' })
  }
})

test('a link that is worth nothing is answered after the same time, whatever it was', async () => {
  const tokens = new Map<string, string>()
  for (const [what, make] of Object.entries(SPENT).filter(([one]) => one !== 'a garbled')) {
    person = await aPerson('reviewer')
    tokens.set(what, await make())
  }
  const times = new Map<string, number[]>([...tokens.keys()].map((what) => [what, []]))
  for (let round = 0; round < 15; round += 1) {
    for (const [what, token] of tokens) {
      const began = performance.now()
      await redeemReset({ token, password: next }, minute(7))
      times.get(what)?.push(performance.now() - began)
    }
  }
  // The fastest of each: a machine that has more to do makes any of them slower.
  const fastest = [...times.values()].map((all) => Math.min(...all))
  // A password that were hashed for one of them would take fifty times as long.
  expect(Math.max(...fastest)).toBeLessThan(Math.min(...fastest) * 6)
})

test('of two who bear the link, one comes in', async () => {
  const { token } = await aLink('both')
  const results = await Promise.all([1, 2, 3].map(() => redeemReset({ token, password: next }, minute(6))))
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, false, true])
})

test('nobody makes one for themselves; whoever runs the machine helps the last administrator', async () => {
  const { accountId } = administrator.viewer
  const own = await issueReset(administrator.viewer, { accountId, covers: 'both' }, minute(5))
  expect(own).toEqual({ ok: false, reason: 'own_reset' })
  const past = asSuperuser(database.name, (sql) => sql`
    INSERT INTO file.account_reset (token_hash, account_id, covers, issued_by, created_at, expires_at)
    VALUES (sha256('x'), ${accountId}, 'both', ${accountId}, now(), now() + interval '1 day')`)
  await expect(past).rejects.toThrow(/account_reset_by_another/)
  expect(await issueReset('operator', { accountId, covers: 'both' }, minute(5))).toMatchObject({ ok: true })
  administrator = await aPerson('administrator')
})

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s makes none, and takes back no other’s', async (role) => {
  const other = await aPerson(role)
  const input = { accountId: person.viewer.accountId, covers: 'both' } as const
  await expect(issueReset(other.viewer, input, minute(5))).rejects.toThrow('may not account.manage')
  const { id } = await aLink('both')
  expect(await withdrawReset(other.viewer, { resetId: id }, minute(6))).toEqual({ ok: false, reason: 'unknown_reset' })
})

test('a locked account gets none, and neither does nobody', async () => {
  const { accountId } = person.viewer
  await setLock(administrator.viewer, { accountId, locked: true }, minute(5))
  const locked = await issueReset(administrator.viewer, { accountId, covers: 'both' }, minute(5))
  expect(locked).toEqual({ ok: false, reason: 'locked_account' })
  const nobody = await issueReset(administrator.viewer, { accountId: crypto.randomUUID(), covers: 'both' }, minute(5))
  expect(nobody).toEqual({ ok: false, reason: 'unknown_account' })
})

test('the owner is told at every page until they say that they know, by whom it was made and what became of it', async () => {
  const { id, token } = await aLink('password')
  const line = async () =>
    (await listAccounts(administrator.viewer, minute(6))).find(({ alias }) => alias === person.alias)
  expect((await line())?.openReset).toMatchObject({ id })
  const pending = madeBy(await redeemReset({ token, password: next }, minute(6)))
  const session = await sessionOf(pending.token, minute(6))
  expect(session.hasUntoldReset).toBe(true)
  const viewer = mintViewer(session)
  expect(await listOwnResets(viewer, minute(7))).toMatchObject([
    { covers: 'password', issuer: administrator.alias, fate: { is: 'used', at: minute(6) }, isNoted: false },
  ])
  await noteResets(viewer, minute(8))
  expect((await sessionOf(pending.token, minute(8))).hasUntoldReset).toBe(false)
  expect((await line())?.openReset).toBeNull()
})

test('the owner takes an open link back', async () => {
  const { id, token } = await aLink('both')
  expect(await withdrawReset(person.viewer, { resetId: id }, minute(6))).toMatchObject({ ok: true })
  expect(await findReset(token, minute(6))).toBeNull()
  expect(await listOwnResets(person.viewer, minute(7))).toMatchObject([{ fate: { is: 'withdrawn' } }])
})

test('all of it stands in the audit log by names of fields, the chain is whole, and nothing that opens is stored', async () => {
  const { accountId } = person.viewer
  const { token } = await aLink('both')
  const pending = madeBy(await redeemReset({ token, password: next }, minute(6)))
  await noteResets(mintViewer(await sessionOf(pending.token, minute(6))), minute(7))
  const rows = await teamSql()<{ actor: string; action: string; fields: string[] }[]>`
    SELECT actor, action, fields FROM file.audit WHERE subject_id = ${accountId} AND action LIKE '%reset' ORDER BY seq`
  const fields = ['password', 'totp_secret', 'recovery_codes']
  expect([...rows]).toEqual([
    { actor: administrator.viewer.accountId, action: 'account.issue_reset', fields: [...fields, 'sessions'] },
    { actor: accountId, action: 'account.use_reset', fields },
    { actor: accountId, action: 'account.note_reset', fields: [] },
  ])
  expect(await verifyAudit(teamSql())).toMatchObject({ ok: true })
  const [stored] = await teamSql()<{ text: string }[]>`
    SELECT string_agg(to_jsonb(r)::text, '') || (SELECT string_agg(to_jsonb(l)::text, '') FROM file.audit l) AS text
    FROM file.account_reset r`
  for (const secret of [token, next]) expect(stored?.text).not.toContain(secret)
})
