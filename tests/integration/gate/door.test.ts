import { totpCodeAt } from '@/lib/auth/totp'
import type { Answer } from '@/lib/gate/answer'
import { type Door, openDoor } from '@/lib/gate/door/door'
import { aPerson, type Person } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'
import { inParts } from '../../support/hostile-calls'

const SET_UP_MS = 10 * 60_000
const LET_IN: Answer = { status: 303, headers: {}, body: Buffer.alloc(0), isPersonal: true }
const REFUSED: Answer = { status: 200, headers: {}, body: Buffer.alloc(0) }
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
