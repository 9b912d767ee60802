import { newDevice, readDevice } from '@/lib/auth/device'
import { foldAlias } from '@/lib/auth/alias'
import { changePassword } from '@/lib/auth/change-password'
import { invite } from '@/lib/auth/invite'
import { signIn } from '@/lib/auth/sign-in'
import { totpCodeAt } from '@/lib/auth/totp'
import { teamSql } from '@/lib/db/team'
import type { Knock } from '@/lib/gate/door/door'
import { knowKnock } from '@/lib/gate/door/know-knock'
import { openTotpRecords } from '@/lib/gate/door/totp-records'
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
    UPDATE file.rate_limit SET points = 201, expire = ${Date.now() + 3_600_000} WHERE key ~ '^(all|password):'`
})

function guess(alias: string, ...rest: [] | [ReturnType<typeof deviceOf>]) {
  return signIn({ alias, password: 'not the password' }, minute(1), ...rest)
}

/** Why so many attempts with a code and not the password were refused. */
async function reasonsFor(alias: string, code: string, count: number): Promise<string[]> {
  const reasons: string[] = []
  for (let tried = 0; tried < count; tried += 1) {
    const answer = await signIn({ alias, password: 'not it', code }, minute(1))
    reasons.push(answer.ok ? 'signed in' : answer.reason)
  }
  return reasons
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

test('a right code opens nothing without the password, says nothing, and lets nobody guess at it for long', async () => {
  const { alias, password, secret } = person
  const code = totpCodeAt(secret, minute(1))
  expect(await reasonsFor(alias, code, 5)).toEqual(Array(5).fill('too_many_attempts'))
  expect(await signIn({ alias, password, code }, minute(1))).toEqual({ ok: false, reason: 'too_many_attempts' })
})

test('where strangers have attempts, a right code without the password uses them up as a wrong one does', async () => {
  await teamSql()`DELETE FROM file.rate_limit`
  const other = await aPerson()
  const told = [...Array<string>(10).fill('wrong_credentials'), 'too_many_attempts']
  expect(await reasonsFor(person.alias, totpCodeAt(person.secret, minute(1)), 11)).toEqual(told)
  expect(await reasonsFor(other.alias, '000000', 11)).toEqual(told)
})

test('where they have none, a wrong code is refused after as long as a right one', async () => {
  const { alias, secret } = person
  const timeOf = async (code: string) => {
    const began = performance.now()
    await reasonsFor(alias, code, 1)
    return performance.now() - began
  }
  const [right, wrong]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round += 1) {
    right.push(await timeOf(totpCodeAt(secret, minute(1))))
    wrong.push(await timeOf('000000'))
  }
  // The fastest of each: a machine that has more to do makes either slower.
  const ratio = Math.min(...wrong) / Math.min(...right)
  expect(ratio).toBeGreaterThan(0.4)
  expect(ratio).toBeLessThan(2.5)
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
  const multipart = async (fields: Record<string, string>, url = '/team/sign-in'): Promise<Knock> => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    const sent = new Response(form)
    return { url, contentType: sent.headers.get('content-type') ?? '', body: new Uint8Array(await sent.arrayBuffer()) }
  }

  const ask = (knock: Knock, at = minute(1)) => {
    return knowKnock({ team, findTotpRecord: openTotpRecords(team, () => 0) }, knock, at)
  }

  test('a right code is known, as a script sends it and as a form does; no other code and no other name', async () => {
    const { alias, secret } = person
    const code = totpCodeAt(secret, minute(1))
    const bring = async (fields: Record<string, string>) => ask(await multipart(fields))
    expect(await bring({ '1_alias': alias.toUpperCase(), '1_password': 'any', '1_code': code })).toBe('right_code')
    expect(await bring({ alias, code })).toBe('right_code')
    expect(await bring({ alias, code: '000000' })).toBe('wrong_code')
    expect(await bring({ alias: 'Nobody at all', code })).toBe('wrong_code')
    expect(await bring({ alias, code: 'a recovery code' })).toBe('nothing')
    expect(await bring({ alias })).toBe('nothing')
    await signIn({ alias, password: person.password, code }, minute(1))
    expect(await bring({ alias, code })).toBe('wrong_code')
  })

  test('a link is known while it is open, and what cannot be read is a stranger’s', async () => {
    const { token, id } = madeBy(await invite('operator', { role: 'volunteer' }, minute(0)))
    const come = async (url: string, at = minute(1)) => ask(await multipart({}, url), at)
    expect(await come(`/team/invitation/${token}`)).toBe('link')
    expect(await come(`/team/invitation/${'A'.repeat(43)}`)).toBe('nothing')
    expect(await come(`/team/invitation/${token}`, minute(4 * DAY))).toBe('nothing')
    await teamSql()`UPDATE file.invitation SET withdrawn_at = ${minute(1)} WHERE id = ${id}::uuid`
    expect(await come(`/team/invitation/${token}`)).toBe('nothing')
    const broken = { url: '/team/sign-in', contentType: 'multipart/form-data', body: Buffer.from('--nothing') }
    expect(await ask(broken)).toBe('nothing')
  })

  test('who works here is read once a second at most, however many knock', async () => {
    let nowMs = 0
    const find = openTotpRecords(team, () => nowMs)
    expect(await find(foldAlias(person.alias))).not.toBeNull()
    const newcomer = foldAlias((await aPerson()).alias)
    expect(await find(newcomer)).toBeNull()
    nowMs = 1_001
    expect(await find(newcomer)).not.toBeNull()
  })
})
