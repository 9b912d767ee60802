import { findNonce, workSeed } from '@/lib/domain/intake/work'
import { teamSql } from '@/lib/db/team'
import { answerChallenge } from '@/lib/gate/intake/challenge'
import { type Intake, openIntake } from '@/lib/gate/intake/intake'
import { createAuthDatabase } from '../../factories/auth-database'
import { asSuperuser, type TestDatabase } from '../../factories/database'

const URL_OF_FORM = '/en/act/free-them/sign'
const FIELDS = { kind: 'person', name: 'Invented Signer', email: 'signer@people.example', public: 'yes' }
const BLANK = { description: '', place: '', country: '', message: '' }

let database: TestDatabase
let intake: Intake
const reported: unknown[] = []

beforeAll(async () => {
  process.env.VIGIL_INTAKE_PUBLIC_KEY = Buffer.alloc(32, 9).toString('base64')
  process.env.VIGIL_WORK_BITS = '4'
  database = await createAuthDatabase()
  intake = openIntake((event, fields) => reported.push([event, fields?.code]), () => true)
})
afterAll(async () => {
  await intake.close()
  await database.drop()
})
beforeEach(async () => {
  reported.length = 0
  await Promise.all([teamSql()`DELETE FROM intake.submission`, teamSql()`DELETE FROM intake.pace`])
})

const textOf = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const signedBy = (name: string, more = {}) => ({ ...FIELDS, ...BLANK, name, email: `${name}@people.example`, ...more })
const send = (fields: Record<string, string>, url = URL_OF_FORM) => intake.take({ url, text: textOf(fields) })

async function kindsOfPace(): Promise<string[]> {
  const rows = await asSuperuser(database.name, (sql) => sql<{ kind: string }[]>`
    SELECT DISTINCT kind FROM intake.pace ORDER BY 1`)
  return rows.map(({ kind }) => kind)
}

async function countSealed(): Promise<number> {
  const [row] = await teamSql()<{ count: number }[]>`SELECT count(*) FROM intake.submission`
  return row?.count ?? -1
}

test('many forms at once, beside readers: each is taken once, and its visitor sent on', async () => {
  const sent = Array.from({ length: 40 }, (_none, at) => send(signedBy(`signer${at}`)))
  for (const outcome of await Promise.all(sent)) expect(outcome).toEqual({ next: '/en/act/free-them/thanks' })
  expect(await countSealed()).toBe(40)
})

test('the work for a form, done on a challenge of the first thread, counts once in the other', async () => {
  const challenge = JSON.parse(String(answerChallenge(`${URL_OF_FORM}/work`, true)?.body))
  const fields = signedBy('worker')
  const nonce = findNonce(workSeed(challenge.challenge, fields), 0, 2 ** 20, challenge.bits)
  const worked = { ...fields, work: `${challenge.challenge}.${nonce}` }
  await send(worked)
  expect(await kindsOfPace()).toEqual(['signature'])
  await send(worked)
  expect(await kindsOfPace()).toEqual(['signature', 'signature unworked'])
})

test('what is not well comes back as it was typed, without its work, and nothing is taken', async () => {
  const typed = signedBy('nobody', { email: 'no address' })
  expect(await send({ ...typed, work: 'x' })).toEqual({ url: URL_OF_FORM, typed, faults: ['email'], status: 422 })
  expect(await countSealed()).toBe(0)
})

test('a field that people do not see is answered as if all were well, and nothing is taken', async () => {
  expect(await send(signedBy('robot', { website: 'https://spam.example' }))).toEqual({ next: '/en/act/free-them/thanks' })
  expect(await countSealed()).toBe(0)
})

test.each([
  ['a field that the form does not have', URL_OF_FORM, textOf({ ...FIELDS, ...BLANK, more: 'x' })],
  ['a field twice', URL_OF_FORM, 'name=a&name=b'],
  ['no token', '/en/act/confirm', 't=xyz'],
])('%s is refused', async (_what, url, text) => {
  expect(await intake.take({ url, text })).toMatchObject({ refusal: { status: 400 } })
})

test('a minute that is used up, and a database that takes nothing, say so beside what was typed', async () => {
  await asSuperuser(database.name, (sql) => sql`
    INSERT INTO intake.pace SELECT date_trunc('minute', now()) + m * interval '1 minute', 'signature unworked', part, 75
    FROM generate_series(0, 1) m, generate_series(0, 7) part`)
  const typed = signedBy('late')
  expect(await send(typed)).toEqual({ url: URL_OF_FORM, typed, faults: ['too_many'], status: 503 })
  await asSuperuser(database.name, (sql) => sql`
    REVOKE EXECUTE ON FUNCTION intake.submit(uuid, text, bytea) FROM vigil_intake`)
  const letter = '/en/act/letters/for-them/sent'
  expect(await send({}, letter)).toMatchObject({ url: letter, typed: {}, faults: ['away'], status: 503 })
  await asSuperuser(database.name, (sql) => sql`
    GRANT EXECUTE ON FUNCTION intake.submit(uuid, text, bytea) TO vigil_intake`)
  expect(reported).toEqual([['intake_away', '42501']])
})

test('where the thread dies, what was typed comes back, and it is said that nothing was taken', async () => {
  process.env.VIGIL_INTAKE_PUBLIC_KEY = 'no key'
  const broken = openIntake((event, fields) => reported.push([event, fields?.code]), () => false)
  const typed = signedBy('unlucky')
  const outcome = await broken.take({ url: URL_OF_FORM, text: textOf({ ...typed, work: 'x' }) })
  expect(outcome).toEqual({ url: URL_OF_FORM, typed, faults: ['away'], status: 503 })
  expect(reported).toContainEqual(['intake_away', 'thread_ended'])
  await broken.close()
})
