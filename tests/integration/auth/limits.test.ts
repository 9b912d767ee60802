import { passSecondFactor } from '@/lib/auth/pass-second-factor'
import { signIn } from '@/lib/auth/sign-in'
import { totpCodeAt } from '@/lib/auth/totp'
import { teamSql } from '@/lib/db/team'
import { aPerson, madeBy, minute, sessionOf } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

takeAuthDatabase()

async function attempts(alias: string, count: number): Promise<string[]> {
  const results = await Promise.all(
    Array.from({ length: count }, () => signIn({ alias, password: 'not the password' }, minute(1))))
  return results.map((result) => (result.ok ? 'signed in' : result.reason))
}

test('an account allows ten attempts, also when they come at once, and then not even the right password', async () => {
  const { alias, password } = await aPerson()
  const answers = await attempts(alias, 13)
  expect(answers.filter((answer) => answer === 'wrong_credentials')).toHaveLength(10)
  expect(answers.filter((answer) => answer === 'too_many_attempts')).toHaveLength(3)
  expect(await signIn({ alias, password }, minute(2))).toEqual({ ok: false, reason: 'too_many_attempts' })
})

test('a name that nobody has is limited just the same', async () => {
  const answers = await attempts('Nobody at all', 11)
  expect(answers.sort()).toEqual(['too_many_attempts', ...Array<string>(10).fill('wrong_credentials')])
})

test('one person’s attempts are not another’s, and success clears them', async () => {
  const { alias, password } = await aPerson()
  await attempts('Somebody else', 11)
  await attempts(alias, 9)
  expect(await signIn({ alias, password }, minute(2))).toMatchObject({ ok: true })
  expect(await attempts(alias, 9)).toEqual(Array(9).fill('wrong_credentials'))
})

test('five wrong codes, and the right one is refused too', async () => {
  const { alias, password, secret } = await aPerson()
  const session = await sessionOf(madeBy(await signIn({ alias, password }, minute(2))).token, minute(2))
  for (let tried = 0; tried < 5; tried += 1) {
    expect(await passSecondFactor(session, { code: 'nothing' }, minute(2))).toEqual({ ok: false, reason: 'wrong_code' })
  }
  const right = await passSecondFactor(session, { code: totpCodeAt(secret, minute(2)) }, minute(2))
  expect(right).toEqual({ ok: false, reason: 'too_many_attempts' })
})

test('the table of attempts tells neither names nor what was typed', async () => {
  await attempts('a password in the wrong field', 1)
  const rows = await teamSql()<{ key: string }[]>`SELECT key FROM file.rate_limit`
  expect(rows.length).toBeGreaterThan(2)
  for (const { key } of rows) expect(key).toMatch(/^(password|code|all|link):[\w-]{43}$/)
})

test('an unknown name takes as long as a wrong password', async () => {
  const { alias } = await aPerson()
  const timeOf = async (name: string) => {
    const began = performance.now()
    await signIn({ alias: name, password: 'not the password' }, minute(3))
    return performance.now() - began
  }
  const rounds = [0, 1, 2, 3, 4]
  const known: number[] = []
  const unknown: number[] = []
  for (const round of rounds) {
    known.push(await timeOf(alias))
    unknown.push(await timeOf(`Nobody ${round}`))
  }
  // The fastest of each: a machine that has more to do makes either slower.
  const ratio = Math.min(...unknown) / Math.min(...known)
  // Without the dummy hash an unknown name is answered in a fiftieth of the time.
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test('the limit of the whole site holds across names', async () => {
  await teamSql()`UPDATE file.rate_limit SET points = 200, expire = ${Date.now() + 3_600_000} WHERE key LIKE 'all:%'`
  expect(await attempts('Yet another', 1)).toEqual(['too_many_attempts'])
})
