import { findNonce, workSeed } from '@/lib/domain/intake/work'
import { answerChallenge, isWorked, signChallenge } from '@/lib/gate/intake/challenge'

const PATH = '/en/act/free-them/sign'
const AT = new Date('2026-01-01T00:00:00Z')
const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000)
const FIELDS = { name: 'Ada', email: 'ada@people.example' }

/** The work for a form, done as its script does it. */
function workFor(challenge: string, fields: Record<string, string>): string {
  const nonce = findNonce(workSeed(challenge, fields), 0, 2 ** 24, 16)
  return `${challenge}.${nonce}`
}

test('a form that asks for work has a challenge, and nothing else has', () => {
  const answer = answerChallenge(`${PATH}/work`, true)
  expect(answer?.headers['cache-control']).toBe('no-store')
  expect(JSON.parse(String(answer?.body))).toEqual({ challenge: expect.stringMatching(/^\d+\.[\w-]{43}$/), bits: 16 })
  expect(answerChallenge(`${PATH}/work`, false)).toBeNull()
  expect(answerChallenge('/en/act/confirm/work', true)).toBeNull()
  expect(answerChallenge('/en/cases/work', true)).toBeNull()
})

test('work that was done for a form counts once, for it alone, and not for ever', () => {
  const challenge = signChallenge(PATH, AT)
  const work = workFor(challenge, FIELDS)
  expect(isWorked(PATH, work, { ...FIELDS, name: 'Bea' }, later(5))).toBe(false)
  expect(isWorked('/en/act/another/sign', work, FIELDS, later(5))).toBe(false)
  expect(isWorked(PATH, work, FIELDS, later(301))).toBe(false)
  expect(isWorked(PATH, work, FIELDS, later(-5))).toBe(false)
  expect(isWorked(PATH, work, FIELDS, later(5))).toBe(true)
  expect(isWorked(PATH, work, FIELDS, later(6))).toBe(false)
})

test.each([
  ['nothing', ''],
  ['a challenge that we never made', `${Math.floor(AT.getTime() / 1000)}.${'A'.repeat(43)}.1`],
  ['no number', `${signChallenge(PATH, AT)}.x`],
  ['a number too large', `${signChallenge(PATH, AT)}.9999999999`],
])('%s is no work', (_what, work) => {
  expect(isWorked(PATH, work, FIELDS, later(1))).toBe(false)
})
