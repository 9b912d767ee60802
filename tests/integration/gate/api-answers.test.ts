import Ajv2020 from 'ajv/dist/2020'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { importInto, theAppeal } from '../records/exchange'
import { type Instance, startInstance } from './start-instance'

/** What is read of the description. */
interface Described {
  paths: Record<string, { get: { responses: Record<string, { content?: Record<string, object> }> } }>
}

let database: TestDatabase
let team: Sql
let instance: Instance
let described: Described
const ajv = new Ajv2020({ strict: false, allErrors: true })

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  await importInto(team, theAppeal())
  instance = await startInstance(database.urls.open)
  described = JSON.parse((await instance.ask('/api/v1/openapi.json')).text)
  ajv.addSchema(described, 'api')
})
afterAll(async () => {
  await instance.stop()
  await Promise.all([team.end(), closeTeam()])
  await database.drop()
})

/** By the path of the description, what is asked there. What is written while it is read is Next's to answer. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/cases': [
    '', '?asOf=2020-12-15', '?asOf=0001-01-01', '?status=held,bail&limit=3', '?q=raoof', '?sort=slug&limit=2',
    '?prison=none', '?urgency=critical&sex=female', '?nationality=ir', '?limit=501', '?x=1', '?asOf=2021-04-06',
  ],
  '/api/v1/cases/{slug}': ['/raoof-mehran', '/raoof-mehran?asOf=2020-06-01', '/nobody', '/raoof-mehran?x=1'],
  '/api/v1/cases/{slug}/photo': ['/raoof-mehran/photo'],
  '/api/v1/map': ['', '?asOf=2020-12-15', '?asOf=0001-01-01', '?status=held'],
  '/api/v1/days': ['', '?from=2021-03-01&to=2021-04-05', '?asOf=0001-01-01', '?to=0001-01-20', '?from=x'],
  '/api/v1/timeline': ['', '?asOf=0001-01-01', '?limit=2', '?limit=0'],
  '/api/v1/statistics': ['', '?asOf=0001-01-01', '?from=2020-11-20&to=2021-01-15&sex=female&step=month', '?step=day'],
}

test('every address of the description but the files has an example here', () => {
  const documents = Object.keys(described.paths).filter((path) => !/\/export\.|codebook|editions/.test(path))
  expect(Object.keys(EXAMPLES).sort()).toEqual(documents.sort())
})

const asked = Object.entries(EXAMPLES).flatMap(([path, examples]) => examples.map((rest) => [
  path, path.includes('{slug}') ? `/api/v1/cases${rest}` : `${path}${rest}`,
]))

test.each(asked)('%s: what comes of %s is of a status, a type and a form that the description names', async (path, at) => {
  const answer = await instance.ask(at)
  const type = String(answer.headers['content-type']).split(';')[0] ?? ''
  const content = described.paths[path]?.get.responses[answer.status]?.content?.[type]
  expect([answer.status, type, content === undefined]).toEqual([answer.status, type, false])
  const pointer = ['paths', path, 'get', 'responses', String(answer.status), 'content', type, 'schema']
  const place = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const validate = ajv.getSchema(`api#/${place}`)
  expect([validate?.(JSON.parse(answer.text)), validate?.errors ?? null]).toEqual([true, null])
})

test('an answer with a field too many, or one too few, would be found', async () => {
  const validate = ajv.getSchema('api#/components/schemas/CaseList')
  const list = JSON.parse((await instance.ask('/api/v1/cases')).text)
  expect(validate?.(list)).toBe(true)
  expect(validate?.({ ...list, more: 1 })).toBe(false)
  expect(validate?.({ ...list, data: [{ ...list.data[0], slug: undefined }] })).toBe(false)
})
