import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { dayOf } from '@/lib/domain/dates/day'
import { type OpenedPages, openPages } from '@/lib/gate/cache/open-pages'
import { createGate } from '@/lib/gate/gate-server'
import { listenOn } from '@/lib/gate/listen'
import { openUpstream, type Upstream } from '@/lib/gate/upstream'
import { connect } from '@/lib/db/connect'
import { asSuperuser, createTestDatabase, type TestDatabase } from '@/tests/factories/database'
import { ask, portOf } from './ask'

const today = () => dayOf(2021, 4, 5)
const report = () => undefined

/** Shorter than what is not asked for any more is waited for (upstream.ts). */
const LIMIT_MS = 25_000

let database: TestDatabase
let opened: OpenedPages
let behind: Server
let gate: Server
let upstream: Upstream
/** What Next answers with, before it sends a file without an end. */
let begin: (response: ServerResponse) => Promise<void>
/** Settles when the file is made no further. */
let ended: Promise<unknown>

beforeAll(async () => {
  database = await createTestDatabase()
  opened = await openPages({
    connect: () => connect(database.urls.open, { max: 1 }), today, secure: false, megabytes: 4, staleMaxSeconds: 60,
    surrogateSeconds: 0, report,
  })
  behind = createServer((_request, response) => {
    const file = Readable.from((function* make() {
      for (;;) yield 'a line\n'.repeat(1000)
    })())
    ended = new Promise((resolve) => file.once('close', resolve))
    void begin(response).then(() => pipeline(file, response)).catch(() => undefined)
  })
  await listenOn(behind, 0)
  upstream = openUpstream(portOf(behind))
  const origin = new URL('http://localhost:3000')
  gate = createGate({ origin, upstream: () => upstream, today, report, pages: opened.pages })
  await listenOn(gate, 0)
})
afterAll(async () => {
  for (const server of [gate, behind]) {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  upstream.agent.destroy()
  upstream.desk.destroy()
  await opened.follower.stop()
  await database.drop()
})

async function turn(closed: boolean): Promise<void> {
  await asSuperuser(database.name, (owner) => owner`UPDATE open.mode SET closed = ${closed}`)
  await opened.follower.catchUp()
}

test('a file that was begun as the site was closed is made no further', async () => {
  begin = async (response) => {
    await turn(true)
    response.writeHead(200, { 'content-type': 'text/csv' })
  }
  expect((await ask(gate, '/api/v1/export.csv')).status).toBe(503)
  await ended
  await turn(false)
}, LIMIT_MS)

test('a file in whose place the gate says that it failed is made no further', async () => {
  begin = async (response) => {
    response.writeHead(500, { 'content-type': 'text/csv' })
  }
  expect((await ask(gate, '/api/v1/export.csv')).status).toBe(500)
  await ended
}, LIMIT_MS)
