import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import { connect, type Sql } from '@/lib/db/connect'
import { keepPurging } from '@/lib/gate/changes/keep-purging'
import { Purger } from '@/lib/gate/changes/purger'
import { listenOn } from '@/lib/gate/listen'
import type { LogEvent } from '@/lib/gate/watch/log'
import { createTestDatabase } from '../../factories/database'
import { waitUntil } from '../../support/own-site'
import { portOf } from './ask'

interface Told {
  method: string | undefined
  headers: IncomingHttpHeaders
  body: unknown
}

let server: Server
let url: string
let told: Told[]
let events: LogEvent[]
let status = 200
let delayMs = 0
let answered = 0
const purgers: Purger[] = []

const report = (event: LogEvent) => void events.push(event)
function purgerOf(pauseMs = 250, token: string | null = null): Purger {
  const purger = new Purger({ url, token, report, pauseMs })
  purgers.push(purger)
  return purger
}
const bodies = () => told.map(({ body }) => body)

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then(async (body) => {
      told.push({ method: request.method, headers: request.headers, body: JSON.parse(body) })
      await sleep(delayMs)
      if (status === 0) response.destroy()
      else response.writeHead(status, { location: '/elsewhere' }).end('whatever it says')
      answered += 1
    })
  })
  await listenOn(server, 0)
  url = `http://127.0.0.1:${portOf(server)}/purge`
})
beforeEach(() => {
  told = []
  events = []
  status = 200
  delayMs = 0
  answered = 0
})
afterEach(() => {
  for (const purger of purgers.splice(0)) purger.stop()
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
})

test('what is to be forgotten is told as it stands in Cache-Tag, to whoever knows the token', async () => {
  const purger = purgerOf(undefined, 'invented')
  purger.forget(['list', 'case:آن'])
  await waitUntil(() => told.length === 1)
  expect(told[0]).toMatchObject({
    method: 'POST', headers: { authorization: 'Bearer invented', 'content-type': 'application/json' },
    body: { tags: [`case:${encodeURI('آن')}`, 'list'] },
  })
  await sleep(50)
  expect([told.length, events]).toEqual([1, []])
})

test('what comes while one is told is told together after it', async () => {
  delayMs = 100
  const purger = purgerOf()
  for (const tag of ['a', 'b', 'c', 'b']) purger.forget([tag])
  await waitUntil(() => told.length === 2)
  expect(bodies()).toEqual([{ tags: ['a'] }, { tags: ['b', 'c'] }])
  expect(told[0]?.headers).not.toHaveProperty('authorization')
})

test.each([500, 403, 302, 0])('after %d it is told again, with what came since, until it is taken', async (refusal) => {
  status = refusal
  const purger = purgerOf(20)
  purger.forget(['a'])
  await waitUntil(() => told.length >= 2)
  purger.forget(['b'])
  await waitUntil(() => JSON.stringify(bodies().at(-1)).includes('b'))
  status = 200
  await waitUntil(() => events.includes('purge_back'))
  expect(bodies().at(-1)).toEqual({ tags: ['a', 'b'] })
  expect(new Set(events)).toEqual(new Set(['purge_failed', 'purge_back']))
})

test('everything is everything, whatever else is named', async () => {
  status = 503
  const purger = purgerOf(20)
  purger.forget(['a'])
  purger.forget(null)
  purger.forget(['b'])
  await waitUntil(() => told.length >= 2)
  status = 200
  await waitUntil(() => events.includes('purge_back'))
  expect(bodies().at(-1)).toEqual({ everything: true })
})

test('of too many tags everything is made', async () => {
  delayMs = 50
  const purger = purgerOf()
  purger.forget(['a'])
  purger.forget(Array.from({ length: 2000 }, (_none, number) => `case:${number}`))
  await waitUntil(() => told.length === 2)
  expect(bodies()).toEqual([{ tags: ['a'] }, { everything: true }])
  // Answered before the next test begins, which answers otherwise.
  await waitUntil(() => answered === 2)
})

test('one that is stopped tells nothing more, and nobody waits for it', async () => {
  status = 503
  const purger = purgerOf(10_000)
  purger.forget(['a'])
  await waitUntil(() => events.length === 1)
  purger.stop()
  await sleep(50)
  expect(told).toHaveLength(1)
})

test('a process that begins has everything forgotten, and then what each change names, each twice', async () => {
  const database = await createTestDatabase()
  const team: Sql = connect(database.urls.team)
  const purging = await keepPurging({ purgeToken: null, staleMaxSeconds: 3600 }, url, report)
  // Each is told again once every instance knows it.
  await waitUntil(() => told.length === 2)
  await team`INSERT INTO open.change (tags) VALUES ('{renew:list,case:ann}')`
  await waitUntil(() => told.length === 4)
  const [all, named] = [{ everything: true }, { tags: ['case:ann', 'list'] }]
  expect(bodies()).toEqual([all, all, named, named])
  await purging.stop()
  await team.end()
  await database.drop()
})
