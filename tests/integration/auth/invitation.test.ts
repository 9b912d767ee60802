import { acceptInvitation, findInvitation } from '@/lib/auth/accept-invitation'
import { NotAllowed } from '@/lib/auth/assert-may'
import { findSession } from '@/lib/auth/find-session'
import { invite, withdrawInvitation } from '@/lib/auth/invite'
import { teamSql } from '@/lib/db/team'
import { aViewer } from '../../factories/a-viewer'
import { madeBy, minute } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

const password = 'correct horse battery staple'
takeAuthDatabase()
let made = 0

async function anInvitation(at = minute(0)) {
  return madeBy(await invite('operator', { role: 'volunteer' }, at))
}

function newAlias(): string {
  return `Guest ${(made += 1)}`
}

test('an invitation makes one account of its role, which can set up a second factor and nothing else', async () => {
  const { token } = await anInvitation()
  const alias = newAlias()
  const accepted = madeBy(await acceptInvitation({ token, alias, password }, minute(1)))
  expect(await findSession(accepted.token, minute(2))).toMatchObject({ alias, role: 'volunteer', state: 'needs_setup' })
  expect(await findInvitation(token, minute(2))).toBeNull()
  const again = await acceptInvitation({ token, alias: newAlias(), password }, minute(2))
  expect(again).toEqual({ ok: false, reason: 'unknown_invitation' })
})

test('the workspace goes on in the language of the door', async () => {
  const { token } = await anInvitation()
  const accepted = madeBy(await acceptInvitation({ token, alias: newAlias(), password }, minute(1), 'fa'))
  expect(await findSession(accepted.token, minute(2))).toMatchObject({ locale: 'fa' })
})

test('of two who accept at once, one is let in', async () => {
  const { token } = await anInvitation()
  const accept = () => acceptInvitation({ token, alias: newAlias(), password }, minute(1))
  const results = await Promise.all([accept(), accept(), accept()])
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, false, true])
  const [row] = await teamSql()<{ count: number }[]>`
    SELECT count(*) FROM file.account a WHERE a.alias LIKE 'Guest%'
      AND NOT EXISTS (SELECT FROM file.invitation i WHERE i.account_id = a.id)`
  expect(row?.count).toBe(0)
})

test('it expires after three days, and can be taken back', async () => {
  const old = await anInvitation()
  expect(await findInvitation(old.token, minute(72 * 60 - 1))).not.toBeNull()
  const late = await acceptInvitation({ token: old.token, alias: newAlias(), password }, minute(72 * 60))
  expect(late).toEqual({ ok: false, reason: 'unknown_invitation' })
  const { id, token } = await anInvitation()
  expect(await withdrawInvitation('operator', { invitationId: id }, minute(1))).toMatchObject({ ok: true })
  const back = await acceptInvitation({ token, alias: newAlias(), password }, minute(2))
  expect(back).toEqual({ ok: false, reason: 'unknown_invitation' })
})

test('nothing that could be used is stored', async () => {
  const { token } = await anInvitation()
  const accepted = madeBy(await acceptInvitation({ token, alias: newAlias(), password }, minute(1)))
  const stored = await teamSql()<{ text: string }[]>`
    SELECT to_jsonb(i)::text AS text FROM file.invitation i UNION ALL SELECT to_jsonb(s)::text FROM file.session s
    UNION ALL SELECT to_jsonb(a)::text FROM file.account a UNION ALL SELECT to_jsonb(l)::text FROM file.audit l`
  const text = stored.map((row) => row.text).join('\n')
  for (const secret of [token, accepted.token, password]) expect(text).not.toContain(secret)
})

test.each([
  ['a name that is too short', { alias: 'A' }, 'bad_alias'],
  ['a name of signs', { alias: '<b>bold</b>' }, 'bad_alias'],
  ['a name that turns the line round', { alias: 'Aye\u202eWin' }, 'bad_alias'],
  ['a password that is too short', { password: 'short' }, 'password_too_short'],
  ['a password of one letter', { password: 'aaaaaaaaaaaaaaaa' }, 'password_too_plain'],
  ['a password of a kilobyte', { password: 'abcdef '.repeat(100) }, 'password_too_long'],
  ['a password that holds the name', { alias: 'Ko Aye', password: 'here is ko aye again' }, 'password_is_alias'],
])('%s is refused, and the invitation stays open', async (_what, rest, reason) => {
  const { token } = await anInvitation()
  const result = await acceptInvitation({ token, alias: newAlias(), password, ...rest }, minute(1))
  expect(result).toEqual({ ok: false, reason })
  expect(await findInvitation(token, minute(1))).not.toBeNull()
})

test.each([
  ['in another case', 'AYE WIN'], ['with other spaces', ' aye   win '], ['with a hyphen', 'Aye-Win'],
  ['in wide letters', 'Ａｙｅ Ｗｉｎ'],
])('a name that somebody has is taken %s too', async (_how, alias) => {
  await acceptInvitation({ token: (await anInvitation()).token, alias: 'Aye Win', password }, minute(1))
  const second = await acceptInvitation({ token: (await anInvitation()).token, alias, password }, minute(1))
  expect(second).toEqual({ ok: false, reason: 'alias_taken' })
})

test('a name may be in any script', async () => {
  const { token } = await anInvitation()
  const accepted = madeBy(await acceptInvitation({ token, alias: 'مهتاب ۷', password }, minute(1)))
  expect(await findSession(accepted.token, minute(1))).toMatchObject({ alias: 'مهتاب ۷' })
})

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s invites nobody', async (role) => {
  await expect(invite(aViewer(role), { role: 'administrator' }, minute(0))).rejects.toThrow(NotAllowed)
})

test.each(['', 'x', 'a'.repeat(43), '\0', "' OR 1=1"])('%j is no invitation', async (token) => {
  expect(await findInvitation(token, minute(0))).toBeNull()
})
