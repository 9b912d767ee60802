import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { caseDetailSchema } from '@/lib/domain/contract/case-detail'
import { caseListSchema } from '@/lib/domain/contract/case-row'
import { mapAnswerSchema } from '@/lib/domain/contract/map-answer'
import { problemSchema } from '@/lib/open/problem'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../factories/database'
import { waitUntil } from '../../support/own-site'
import { importInto, theAppeal } from '../records/exchange'
import { type Instance, startInstance } from './start-instance'

const LIST = '/api/v1/cases?asOf=2021-01-01'

let database: TestDatabase
let team: Sql
let instance: Instance

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  await importInto(team, theAppeal())
  instance = await startInstance(database.urls.open)
})
beforeEach(() => instance.setDelay(0))
afterAll(async () => {
  await instance.stop()
  await Promise.all([team.end(), closeTeam()])
  await database.drop()
})

const jsonAt = async (path: string): Promise<unknown> => JSON.parse((await instance.ask(path)).text)

test('the gate answers the API by itself, as its schemas say, and asks Next for none of it', async () => {
  expect(caseListSchema.parse(await jsonAt('/api/v1/cases'))).toMatchObject({ asOf: '2021-04-05' })
  expect(caseListSchema.parse(await jsonAt(`${LIST}&q=a&limit=2`)).data).toHaveLength(2)
  expect(caseDetailSchema.parse(await jsonAt('/api/v1/cases/raoof-mehran')).slug).toBe('raoof-mehran')
  expect(mapAnswerSchema.parse(await jsonAt('/api/v1/map')).features.length).toBeGreaterThan(2)
  expect(await jsonAt('/api/v1/openapi.json')).toMatchObject({ openapi: '3.1.0' })
  expect(await instance.setDelay(0)).toEqual([])
})

test.each<[string, number]>([
  ['/api/v1/cases/nobody', 404], ['/api/v1/cases/a%2Fb', 404], ['/api/v1/cases/raoof-mehran/photo', 404],
  ['/api/v1/map?asOf=2021-04-06', 400], ['/api/v1/cases?limit=501', 400], ['/api/v1/cases?q=a&q=b', 400],
  ['/api/v1/cases?cursor=AAAA', 400],
])('what is asked wrongly is answered in a problem document: %s is %d', async (path, status) => {
  const answer = await instance.ask(path)
  expect([answer.status, answer.headers['content-type'], answer.headers['cache-tag']]).toEqual([
    status, 'application/problem+json', undefined,
  ])
  expect(problemSchema.parse(JSON.parse(answer.text)).status).toBe(status)
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  expect(await instance.setDelay(0)).toEqual([])
})

test('an address of the API that is none of these is asked of Next', async () => {
  await instance.ask('/api/v1/elsewhere')
  expect(await instance.setDelay(0)).toEqual(['/api/v1/elsewhere'])
})

test('an answer is kept until a change names what it is made of', async () => {
  const first = await instance.ask(LIST)
  expect(first.headers['cache-tag']).toBe('list,map,rules,sources')
  await team`UPDATE open.case SET name_latin = 'Ann Invented' WHERE slug = 'raoof-mehran'`
  expect((await instance.ask(LIST)).text).toBe(first.text)
  await team`INSERT INTO open.change (tags) VALUES ('{list}')`
  await sleep(1000)
  expect((await instance.ask(LIST)).text).toContain('Ann Invented')
})

test('what somebody searches for is found and not kept', async () => {
  for (const name of ['Bea Invented', 'Cia Invented']) {
    await team`UPDATE open.case SET name_latin = ${name} WHERE slug = 'raoof-mehran'`
    const answer = await instance.ask('/api/v1/cases?q=raoof')
    expect([answer.status, answer.headers['cache-tag']]).toEqual([200, undefined])
    expect(answer.text).toContain(name)
  }
})

test('a crowd of questions is refused in part, while pages and the plain answers are made', async () => {
  let answered = 0
  const ask = (number: number) =>
    instance.ask(`/api/v1/cases?q=a&limit=${number + 1}`).finally(() => (answered += 1))
  const crowd = await asSuperuser(database.name, (sql) => sql.begin(async (locked) => {
    // What is searched for is not found before enough came.
    await locked`LOCK TABLE open.case_name_key IN ACCESS EXCLUSIVE MODE`
    const asked = Promise.all(Array.from({ length: 400 }, (_none, number) => ask(number)))
    await waitUntil(() => answered > 50)
    for (const path of ['/en', '/api/v1/map']) expect((await instance.ask(path)).status).toBe(200)
    return { asked }
  }))
  const answers = await crowd.asked
  const refused = answers.filter(({ status }) => status === 503)
  expect(refused.length).toBeGreaterThan(50)
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(100)
  expect([refused[0]?.headers['retry-after'], problemSchema.parse(JSON.parse(refused[0]?.text ?? '')).detail]).toEqual([
    '5', 'More is asked than can be answered now.',
  ])
})

test('a question that takes too long is given up, and says when to come again', async () => {
  await asSuperuser(database.name, (sql) => sql.begin(async (locked) => {
    await locked`LOCK TABLE open.period IN ACCESS EXCLUSIVE MODE`
    const answer = await instance.ask('/api/v1/cases?q=too-long')
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5'])
    expect(problemSchema.parse(JSON.parse(answer.text)).detail).toBe('It took too long to find the answer.')
    // Who asks for something else does not wait with them.
    expect((await instance.ask('/api/v1/openapi.json')).status).toBe(200)
  }))
  expect((await instance.ask('/api/v1/cases?q=too-long')).status).toBe(200)
})
