import { once } from 'node:events'
import { IncomingMessage, type Server } from 'node:http'
import { Socket } from 'node:net'
import { connect, type Sql } from '@/lib/db/connect'
import { dayOf } from '@/lib/domain/dates/day'
import { openPages, type OpenedPages } from '@/lib/gate/cache/open-pages'
import { createGate } from '@/lib/gate/gate-server'
import { findFreePort, listenOn } from '@/lib/gate/listen'
import { openUpstream } from '@/lib/gate/upstream'
import { DatabaseProbe } from '@/lib/gate/watch/database-probe'
import { openInstanceMetrics } from '@/lib/gate/watch/open-metrics'
import { openNumbers } from '@/lib/gate/watch/open-numbers'
import { Readiness } from '@/lib/gate/watch/readiness'
import { ROUTE_CLASSES } from '@/lib/gate/watch/route-class'
import { openWatch } from '@/lib/gate/watch/watch'
import { asSuperuser, createTestDatabase, type TestDatabase } from '@/tests/factories/database'
import { ask, portOf } from './ask'
import { createRenderer } from './renderer'

const TOKEN = 'a-token-that-was-invented-for-this-test'
const ADDRESS = '/api/team/metrics'
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const report = () => undefined
const today = () => dayOf(2021, 4, 5)
const origin = new URL('http://localhost:3000')

let database: TestDatabase
let sql: Sql
let opened: OpenedPages
let team: DatabaseProbe
let renderer: Server
const gates: Server[] = []
let upstream: ReturnType<typeof openUpstream>

beforeAll(async () => {
  database = await createTestDatabase()
  sql = connect(database.urls.open, { max: 2 })
  renderer = createRenderer(sql, { delayMs: 0, rendered: [] })
  await listenOn(renderer, 0)
  upstream = openUpstream(portOf(renderer))
  team = new DatabaseProbe(() => connect(database.urls.team, { max: 1 }))
  opened = await openPages({
    connect: () => connect(database.urls.open, { max: 1 }), today, secure: false, megabytes: 4, staleMaxSeconds: 60,
    surrogateSeconds: 0, report,
  })
})

afterAll(async () => {
  for (const server of [...gates, renderer]) {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  upstream.agent.destroy()
  upstream.desk.destroy()
  await Promise.all([opened.follower.stop(), team.close(), sql.end()])
  await database.drop()
})

async function startGate(token: string | null, surface: 'open' | 'team' | 'both' = 'both'): Promise<Server> {
  const measureSite = async () => ({ residentBytes: 7, heapBytes: 5, lagSeconds: 0.25 })
  const metrics = openInstanceMetrics(token, opened, { database: team, measureSite, copies: null })
  const readiness = new Readiness({
    databases: {}, askSite: async () => true, copying: () => 'none', isFollowing: () => true, ticksMs: () => 0,
  })
  const watch = openWatch({ readiness, metrics, report })
  const gate = createGate({ origin, upstream: () => upstream, today, report, surface, pages: opened.pages, watch })
  await listenOn(gate, 0)
  gates.push(gate)
  return gate
}

test('counts what was asked for by kind, and what became of it, and reads what is there', async () => {
  const gate = await startGate(TOKEN)
  for (const path of ['/en', '/en', '/api/v1/map', '/api/v1/map?asOf=2021-04-04', '/team', '/nowhere', '/healthz', '/%']) {
    await ask(gate, path)
  }
  const { status, headers, text } = await ask(gate, ADDRESS, bearer(TOKEN))
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    200, 'text/plain; version=0.0.4; charset=utf-8', 'no-store',
  ])
  for (const line of [
    'vigil_http_answers_total{route="page",surface="open",status="404"} 2',
    'vigil_http_answers_total{route="data",surface="open",status="200"} 2',
    'vigil_http_answers_total{route="probe",surface="shared",status="200"} 1',
    'vigil_http_answer_seconds_count{route="page",surface="open"} 2',
    'vigil_public_pages_total{outcome="rendered"} 5',
    'vigil_kept_pages 2',
    'vigil_render_queue{rank="plain",state="waiting"} 0',
    'vigil_changes_away 0',
    'vigil_site_memory_bytes{part="resident"} 7',
    'vigil_site_memory_bytes{part="heap"} 5',
    'vigil_site_event_loop_lag_seconds 0.25',
  ]) expect(text).toContain(`${line}\n`)
  expect(text).toMatch(/vigil_knowledge_age_seconds \d+(\.\d+)?\n/)
  expect(text).toMatch(/vigil_database_connections\{role="vigil_team",state="active"\} 1\n/)
  expect(text).toMatch(/vigil_database_connections\{role="vigil_open",state="unseen"\} \d\n/)
  expect(text).toMatch(/process_resident_memory_bytes \d{6}/)
  expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/)
  expect((await ask(gate, '/api/v1/map')).status).toBe(200)
  expect((await ask(gate, ADDRESS, bearer(TOKEN))).text).toContain('vigil_public_pages_total{outcome="kept"} 1\n')
})

test('what is asked for while the site is closed is counted as that', async () => {
  const gate = await startGate(TOKEN)
  const turn = async (closed: boolean) => {
    await asSuperuser(database.name, (owner) => owner`UPDATE open.mode SET closed = ${closed}`)
    await opened.follower.catchUp()
  }
  await turn(true)
  for (const path of ['/en', '/api/v1/map', '/icon.svg']) await ask(gate, path)
  await turn(false)
  await ask(gate, '/en')
  const { text } = await ask(gate, ADDRESS, bearer(TOKEN))
  expect(text).toContain('vigil_public_pages_total{outcome="closed"} 2\n')
})

test('no label holds an address, a name or a question', async () => {
  const gate = await startGate(TOKEN)
  const headers = { 'user-agent': 'canary-browser', 'x-forwarded-for': '203.0.113.7', cookie: 'vigil-session=canary' }
  for (const path of ['/en/cases/canary', '/en/cases?q=canary', '/team/cases/canary', '/canary', '/api/team/canary']) {
    await ask(gate, path, { headers })
  }
  const { text } = await ask(gate, ADDRESS, bearer(TOKEN))
  expect(text).not.toMatch(/canary|203\.0\.113|\/en|\/team/)
  const routes = [...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route)
  expect(routes.filter((route) => !ROUTE_CLASSES.some((known) => known === route))).toEqual([])
})

test.each<[string, Record<string, string>]>([
  ['nobody', {}],
  ['another token', bearer(`${TOKEN}!`).headers],
  ['a token that is its beginning', bearer(TOKEN.slice(0, -1)).headers],
  ['an empty token', bearer('').headers],
  ['another scheme', { authorization: `Basic ${TOKEN}` }],
  ['the token without a scheme', { authorization: TOKEN }],
  ['a session', { cookie: `vigil-session=${TOKEN}` }],
])('%s is refused', async (_who, headers) => {
  const reply = await ask(await startGate(TOKEN), ADDRESS, { headers })
  expect([reply.status, reply.headers['www-authenticate']]).toEqual([401, 'Bearer'])
  expect(reply.text).not.toContain('vigil_')
})

test('where no token is set there is nothing, whoever asks', async () => {
  const gate = await startGate(null)
  for (const token of ['', 'null', 'undefined', TOKEN]) {
    expect((await ask(gate, ADDRESS, bearer(token))).status).toBe(404)
  }
})

test.each([ADDRESS, `${ADDRESS}?x=1`, `${ADDRESS}/`, '/api/team/../team/metrics', '/metrics', '/%61pi/team/metrics'])(
  'on the open surface there is nothing at %s, with or without the token', async (path) => {
    const gate = await startGate(TOKEN, 'open')
    for (const question of [{}, bearer(TOKEN)]) {
      const { status, text } = await ask(gate, path, question)
      expect([400, 404]).toContain(status)
      expect(text).not.toContain('vigil_')
    }
  },
)

describe('a public server', () => {
  const open = () => ({ open: team, team: null, measureSite: async () => null })

  test('keeps no numbers where nobody is to read them', async () => {
    const settings = { surface: 'open', metricsPort: null, relayUrl: null } as const
    expect((await openNumbers(settings, opened, open())).metrics).toBeNull()
  })

  test('tells them on a port of the machine until it ends, asks no token there, and knows none', async () => {
    const metricsPort = await findFreePort()
    const { metrics, close } = await openNumbers({ surface: 'open', metricsPort, relayUrl: null }, opened, open())
    const numbers = await fetch(`http://127.0.0.1:${metricsPort}/metrics`)
    expect([numbers.status, await numbers.text()]).toEqual([200, expect.stringContaining('\nvigil_changes_away 0\n')])
    const question = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url: ADDRESS, ...bearer(TOKEN) })
    expect((await metrics?.answer(question))?.status).toBe(404)
    await close()
    await expect(fetch(`http://127.0.0.1:${metricsPort}/metrics`)).rejects.toThrow('fetch failed')
  })
})
