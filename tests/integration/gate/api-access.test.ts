import { connect as connectSocket } from 'node:net'
import { text } from 'node:stream/consumers'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { problemSchema } from '@/lib/open/problem'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { importInto, theAppeal } from '../records/exchange'
import { type Instance, startInstance } from './start-instance'

let database: TestDatabase
let team: Sql
let instance: Instance

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  await importInto(team, theAppeal())
  instance = await startInstance(database.urls.open)
})
afterAll(async () => {
  await instance.stop()
  await Promise.all([team.end(), closeTeam()])
  await database.drop()
})

/** Kept in memory, and made each time. */
const ADDRESSES = ['/api/v1/cases', '/api/v1/cases?q=raoof']

describe.each(ADDRESSES)('%s', (path) => {
  test('has an entity tag by which it is not sent again, weak or strong, in a list or by a star', async () => {
    const tag = String((await instance.ask(path)).headers.etag)
    const opaque = tag.replace(/^W\//, '')
    for (const condition of [tag, opaque, `W/${opaque}`, `"a", ${tag}`, `W/"b" , ${opaque},"c"`, '*']) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await instance.ask(path, { method, headers: { 'if-none-match': condition } })
        expect([condition, answer.status, answer.text, answer.headers.etag]).toEqual([condition, 304, '', tag])
        expect(answer.headers['access-control-allow-origin']).toBe('*')
        expect(answer.headers['cache-control']).toBe('no-cache')
      }
    }
    for (const condition of ['"a"', '', 'x', `${opaque.slice(1, -1)}`, `"${opaque}"`]) {
      expect((await instance.ask(path, { headers: { 'if-none-match': condition } })).status).toBe(200)
    }
  })

  test('answers HEAD with what GET says of it, and no body', async () => {
    const [get, head] = [await instance.ask(path), await instance.ask(path, { method: 'HEAD' })]
    expect([head.status, head.text]).toEqual([200, ''])
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })

  test('may be read by a page of another site', async () => {
    const { headers } = await instance.ask(path, { headers: { origin: 'https://elsewhere.example' } })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
    expect(headers['access-control-expose-headers']).toContain('ETag')
  })
})

test('a tag changes with what it is the tag of', async () => {
  const [one, other] = await Promise.all(['/api/v1/cases', '/api/v1/cases?limit=1'].map((path) => instance.ask(path)))
  expect(one?.headers.etag).not.toBe(other?.headers.etag)
})

describe('a browser that asks for a page of another site', () => {
  test.each(['/api/v1/cases', '/api/v1/cases/nobody?x=1', '/api/v1/export.csv'])('may read %s and no more', async (path) => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' }
    const answer = await instance.ask(path, { method: 'OPTIONS', headers })
    expect([answer.status, answer.text, answer.headers.allow]).toEqual([204, '', 'GET, HEAD, OPTIONS'])
    expect(answer.headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS')
    expect(answer.headers['access-control-allow-headers']).toBe('If-None-Match')
    expect(answer.headers).not.toHaveProperty('content-length')
  })

  test.each(['/en', '/api/team/people', '/healthz', '/api/v10/cases', '/api/v1x'])('may not read %s', async (path) => {
    expect((await instance.ask(path, { method: 'OPTIONS' })).status).toBe(405)
    expect((await instance.ask(path)).headers).not.toHaveProperty('access-control-allow-origin')
  })
})

test.each<[string, string, Record<string, string>, number, Record<string, string>]>([
  ['POST', '/api/v1/cases', {}, 405, { allow: 'GET, HEAD, OPTIONS' }],
  ['DELETE', '/api/v1/cases/raoof-mehran', {}, 405, { allow: 'GET, HEAD, OPTIONS' }],
  ['PROPFIND', '/api/v1/nothing', {}, 405, { allow: 'GET, HEAD, OPTIONS' }],
  ['GET', '/api/v1/cases/nobody', {}, 404, {}],
  ['GET', '/api/v1/cases', { accept: 'text/html' }, 406, {}],
  ['GET', '/api/v1/map', { accept: 'image/*, text/csv' }, 406, {}],
  ['GET', '/api/v1/cases?limit=0', {}, 400, {}],
  ['GET', 'http://localhost:3000/api/v1/cases', {}, 400, {}],
  ['GET', '/api/v1/cases', { host: 'elsewhere.example' }, 421, {}],
  ['GET', '/api/v1/cases', { 'content-length': '1' }, 413, {}],
  ['GET', '/api/v1/cases', { expect: 'a miracle' }, 417, {}],
])('%s %s with %j is %d, in a problem document that every page may read', async (method, path, asked, status, more) => {
  const { status: answered, headers, text: body } = await instance.ask(path, { method, headers: asked })
  expect(answered).toBe(status)
  expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'access-control-allow-origin': '*', ...more })
  expect(problemSchema.parse(JSON.parse(body)).status).toBe(status)
})

test('an address that is too long is told in a problem document too', async () => {
  const { status, text: body } = await instance.ask(`/api/v1/cases?q=${'a'.repeat(5000)}`)
  expect([status, problemSchema.parse(JSON.parse(body)).status]).toEqual([414, 414])
})

test('what cannot be read as a request is told in a problem document too, where it is asked of the API', async () => {
  for (const [begin, status] of [['GRAB /api/v1/cases HTTP/1.1', 405], ['GET /api/v1/cases HTTP/9', 400]] as const) {
    const socket = connectSocket(instance.port, '127.0.0.1')
    socket.write(`${begin}\r\nhost: localhost:3000\r\n\r\n`)
    const answer = await text(socket)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(problemSchema.parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).status).toBe(status)
  }
})

describe('what must be made is counted by the address that the proxy tells', () => {
  const askFrom = (address: string, path: string) => instance.ask(path, { headers: { 'x-real-ip': address } })

  test('and refused when it is too much, with what is left and when to come again', async () => {
    const answers = []
    for (const name of ['a', 'b', 'c', 'd']) answers.push(await askFrom('192.0.2.1', `/api/v1/cases?q=${name}`))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(answers.map(({ headers }) => String(headers.ratelimit).split(';')[1])).toEqual(['r=2', 'r=1', 'r=0', 'r=0'])
    const refused = answers[3]
    expect(refused?.headers).toMatchObject({
      'ratelimit-policy': '"made";q=3;w=60', 'content-type': 'application/problem+json', 'access-control-allow-origin': '*',
    })
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
    expect(problemSchema.parse(JSON.parse(refused?.text ?? '')).title).toBe('Too Many Requests')
  })

  test('while what is in memory is given to whoever asks, and other addresses have their own share', async () => {
    await instance.ask('/api/v1/map')
    const kept = await askFrom('192.0.2.1', '/api/v1/map')
    expect([kept.status, kept.headers.ratelimit]).toEqual([200, undefined])
    expect((await askFrom('192.0.2.2', '/api/v1/cases?q=e')).status).toBe(200)
    expect((await instance.ask('/api/v1/cases?q=f')).headers).not.toHaveProperty('ratelimit')
    expect((await askFrom('192.0.2.1', '/en')).status).toBe(200)
  })

  test('and no kept answer says what another had left', async () => {
    const path = '/api/v1/cases?limit=7'
    expect((await askFrom('192.0.2.3', path)).headers.ratelimit).toMatch(/^"made";r=2;t=\d+$/)
    expect((await instance.ask(path)).headers).not.toHaveProperty('ratelimit')
  })
})
