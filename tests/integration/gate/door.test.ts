import { totpCodeAt } from '@/lib/auth/totp'
import type { Answer } from '@/lib/gate/answer'
import { type Door, openDoor } from '@/lib/gate/door/door'
import { aPerson, type Person } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'
import { inParts } from '../../support/hostile-calls'

const SET_UP_MS = 10 * 60_000
const answerWith = (status: number, cookies: string[]): Answer => ({
  status, headers: cookies.length === 0 ? {} : { 'set-cookie': cookies }, body: Buffer.alloc(0), isPersonal: cookies.length > 0,
})
const LET_IN = answerWith(303, ['vigil-device=x; Path=/', 'vigil-session=x; Path=/; HttpOnly'])
const REFUSED = answerWith(200, [])
const TOOK_MS = 300
let door: Door
let person: Person
let leave: () => void = () => undefined
let crowd: Promise<unknown>

afterAll(async () => {
  leave()
  await crowd
  await door.close()
})
takeAuthDatabase()
beforeAll(async () => {
  door = openDoor(() => undefined, () => true)
  person = await aPerson('volunteer', new Date(Date.now() - SET_UP_MS))
  const hasLeft = new Promise<Answer>((resolve) => (leave = () => resolve(REFUSED)))
  // One is served, eight wait, and nobody goes.
  crowd = Promise.all(Array.from({ length: 9 }, () => door.pass(knockOf(''), undefined, () => hasLeft)))
})

function knockOf(code: string) {
  const { type, body } = inParts([['alias', person.alias], ['password', 'whatever it is'], ['code', code]])
  return { url: '/team/sign-in', contentType: type, body: Buffer.from(body) }
}

/** What somebody is told whose attempt would be answered like this, and after how long. */
async function knock(code: string, answer: Answer) {
  const began = performance.now()
  const told = await door.pass(knockOf(code), undefined, async () => {
    await new Promise((resolve) => setTimeout(resolve, TOOK_MS))
    return answer
  })
  return { told, tookMs: performance.now() - began }
}

test('in a crowd who brings the code and the password is let in, and whoever brings none is told to come again', async () => {
  expect((await knock('', LET_IN)).told).toBe('too_many')
  expect((await knock(totpCodeAt(person.secret, new Date()), LET_IN)).told).toBe(LET_IN)
})

test('a right code without the password is told what a wrong one is told, after as long', async () => {
  const [right, wrong]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = [await knock(totpCodeAt(person.secret, new Date()), REFUSED), await knock('000000', LET_IN)]
    expect([one.told, other.told]).toEqual(['too_many', 'too_many'])
    right.push(one.tookMs)
    wrong.push(other.tookMs)
  }
  // The fastest of each: a machine that has more to do makes either slower.
  expect(Math.abs(Math.min(...right) - Math.min(...wrong))).toBeLessThan(TOOK_MS / 2)
})

test.each([
  ['that next-auth gives everybody', ['vigil-session-csrf=x; Path=/', 'vigil-session-next=x; Path=/']],
  ['that takes a session away', ['vigil-session=; Path=/; Max-Age=0']],
])('a cookie %s is not that of somebody who is let in', async (_what, cookies) => {
  expect((await knock(totpCodeAt(person.secret, new Date()), answerWith(401, cookies))).told).toBe('too_many')
})
