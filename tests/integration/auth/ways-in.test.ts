import { newDevice, readDevice } from '@/lib/auth/device'
import { foldAlias } from '@/lib/auth/alias'
import { changePassword } from '@/lib/auth/change-password'
import { invite } from '@/lib/auth/invite'
import { signIn } from '@/lib/auth/sign-in'
import { totpCodeAt } from '@/lib/auth/totp'
import { teamSql } from '@/lib/db/team'
import { knowKnock } from '@/lib/gate/door/know-knock'
import { aPerson, madeBy, minute, type Person, sessionOf } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

const DAY = 24 * 60
const { team } = takeAuthDatabase()
let person: Person

beforeEach(async () => {
  person = await aPerson()
  // Somebody guesses at their name, and at others, until strangers have no attempt left.
  await guess(person.alias)
  await teamSql()`
    UPDATE file.rate_limit SET points = 201, expire = ${Date.now() + 60_000} WHERE key ~ '^(all|password):'`
})

function guess(alias: string, ...rest: [] | [ReturnType<typeof deviceOf>]) {
  return signIn({ alias, password: 'not the password' }, minute(1), ...rest)
}

function deviceOf(alias: string, at = minute(0)) {
  return readDevice(newDevice(foldAlias(alias), at), minute(1))
}

test('who is known by the browser signs in while strangers have no attempt left', async () => {
  const { alias, password } = person
  expect(await signIn({ alias, password }, minute(1))).toEqual({ ok: false, reason: 'too_many_attempts' })
  expect(await signIn({ alias, password }, minute(1), deviceOf(alias))).toMatchObject({ ok: true, value: { state: 'needs_code' } })
})

test('who brings the code of the phone signs in from anywhere, past the second factor, and once', async () => {
  const { alias, password, secret } = person
  const code = ` ${totpCodeAt(secret, minute(1)).slice(0, 3)} ${totpCodeAt(secret, minute(1)).slice(3)} `
  const signedIn = madeBy(await signIn({ alias, password, code }, minute(1)))
  expect(signedIn.state).toBe('complete')
  expect(await sessionOf(signedIn.token, minute(1))).toMatchObject({ state: 'complete', alias })
  expect(await signIn({ alias, password, code }, minute(1))).toEqual({ ok: false, reason: 'too_many_attempts' })
})

test('a right code opens nothing without the password, and lets nobody guess at it for long', async () => {
  const { alias, secret } = person
  const answers: string[] = []
  for (let tried = 0; tried < 7; tried += 1) {
    const answer = await signIn({ alias, password: 'not it', code: totpCodeAt(secret, minute(1)) }, minute(1))
    answers.push(answer.ok ? 'signed in' : answer.reason)
  }
  expect(answers).toEqual([...Array<string>(5).fill('wrong_credentials'), ...Array<string>(2).fill('too_many_attempts')])
})

test.each(['000000', '', '12345', 'a recovery code'])('%j gives nobody a way', async (code) => {
  const { alias, password } = person
  expect(await signIn({ alias, password, code }, minute(1))).toEqual({ ok: false, reason: 'too_many_attempts' })
})

test('a browser is known for one name, has ten attempts, and is forgotten after two months', async () => {
  const other = await aPerson()
  expect(await guess(person.alias, deviceOf(other.alias))).toEqual({ ok: false, reason: 'too_many_attempts' })
  const own = deviceOf(person.alias)
  for (let tried = 0; tried < 10; tried += 1) expect(await guess(person.alias, own)).toMatchObject({ reason: 'wrong_credentials' })
  expect(await guess(person.alias, own)).toEqual({ ok: false, reason: 'too_many_attempts' })
  expect(deviceOf(person.alias, minute(-61 * DAY))).toBeNull()
})

test('what we did not make is no device', () => {
  const made = newDevice('somebody', minute(0))
  for (const forged of [undefined, '', 'x', made.slice(0, -1), made.replace(/\.\d+\./, '.9999999999.'), `${made.slice(0, -1)}${made.endsWith('A') ? 'B' : 'A'}`]) {
    expect(readDevice(forged, minute(0))).toBeNull()
  }
  expect(readDevice(made, minute(0))).not.toBeNull()
})

test('whoever is inside may confirm their password while others guess at it', async () => {
  const { viewer, password } = person
  const change = { current: password, password: 'another horse and battery' }
  expect(await changePassword(viewer, change, minute(1))).toMatchObject({ ok: true })
})

describe('at the gate', () => {
  const multipart = async (fields: Record<string, string>, url = '/team/sign-in') => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    const sent = new Response(form)
    return { url, contentType: sent.headers.get('content-type') ?? '', body: new Uint8Array(await sent.arrayBuffer()) }
  }

  test('a right code is known, as a script sends it and as a form does; no other code and no other name', async () => {
    const { alias, secret } = person
    const code = totpCodeAt(secret, minute(1))
    const ask = async (fields: Record<string, string>) => knowKnock(team, await multipart(fields), minute(1))
    expect(await ask({ '1_alias': alias.toUpperCase(), '1_password': 'any', '1_code': code })).toBe(true)
    expect(await ask({ alias, code })).toBe(true)
    expect(await ask({ alias, code: '000000' })).toBe(false)
    expect(await ask({ alias: 'Nobody at all', code })).toBe(false)
    expect(await ask({ alias })).toBe(false)
    await signIn({ alias, password: person.password, code }, minute(1))
    expect(await ask({ alias, code })).toBe(false)
  })

  test('a link is known while it is open, and what cannot be read is a stranger’s', async () => {
    const { token, id } = madeBy(await invite('operator', { role: 'volunteer' }, minute(0)))
    const ask = async (url: string, at = minute(1)) => knowKnock(team, await multipart({}, url), at)
    expect(await ask(`/team/invitation/${token}`)).toBe(true)
    expect(await ask(`/team/invitation/${'A'.repeat(43)}`)).toBe(false)
    expect(await ask(`/team/invitation/${token}`, minute(4 * DAY))).toBe(false)
    await teamSql()`UPDATE file.invitation SET withdrawn_at = ${minute(1)} WHERE id = ${id}::uuid`
    expect(await ask(`/team/invitation/${token}`)).toBe(false)
    const broken = { url: '/team/sign-in', contentType: 'multipart/form-data', body: Buffer.from('--nothing') }
    expect(await knowKnock(team, broken, minute(1))).toBe(false)
  })
})
