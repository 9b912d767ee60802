import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { migrate } from '@/lib/db/migrate'
import { followOpen } from '@/lib/db/replica/follow-open'
import { offerOpen } from '@/lib/db/replica/offer-open'
import { dayOf } from '@/lib/domain/dates/day'
import { openPages, type OpenedPages } from '@/lib/gate/cache/open-pages'
import { listenOn } from '@/lib/gate/listen'
import { DatabaseProbe } from '@/lib/gate/watch/database-probe'
import { createMetricsPort } from '@/lib/gate/watch/metrics-port'
import { type CopiesWatch, watchCopies } from '@/lib/gate/watch/offered-copies'
import { openInstanceMetrics } from '@/lib/gate/watch/open-metrics'
import { waitUntil } from '../../support/own-site'
import { type OwnPostgres, startOwnPostgres } from '../../support/spread/own-postgres'
import { ask } from '../gate/ask'
import { layLine, type Line } from '../gate/cut-line'

/** A site whose numbers are read on a port of their own. */
interface Site {
  opened: OpenedPages
  probes: DatabaseProbe[]
  copies: CopiesWatch | null
  port: Server
}

let relay: OwnPostgres
let copy: OwnPostgres
let line: Line
let sql: Sql
let workspace: Site
let open: Site

beforeAll(async () => {
  [relay, copy] = await Promise.all([
    startOwnPostgres({ wal_level: 'logical', max_slot_wal_keep_size: '1GB' }),
    startOwnPostgres({ wal_retrieve_retry_interval: '1s' }),
  ])
  line = await layLine(relay.urlOf('vigil_replica'))
  for (const server of [relay, copy]) {
    const urls = { team: server.urlOf('vigil_team'), open: server.urlOf('vigil_open'), intake: server.urlOf('vigil_intake') }
    await migrate(server.urlOf('postgres'), urls)
  }
  await offerOpen(relay.urlOf('postgres'), relay.urlOf('vigil_replica'))
  const order = { ownerUrl: copy.urlOf('postgres'), sourceUrl: line.url, name: 'public_1', isAnew: false }
  await followOpen({ ...order, onTable: () => undefined })
  sql = connect(relay.urlOf('vigil_team'), { max: 1 })
  workspace = await startSite(relay, { relay: new DatabaseProbe(() => connect(relay.urlOf('vigil_open'), { max: 1 })) })
  open = await startSite(copy, null)
})
afterAll(async () => {
  for (const { opened, probes, copies, port } of [workspace, open]) {
    copies?.stop()
    port.close()
    port.closeAllConnections()
    await Promise.all([opened.follower.stop(), ...probes.map((probe) => probe.close())])
  }
  await Promise.all([sql.end({ timeout: 1 }), line.close()])
  await Promise.all([relay.remove(), copy.remove()])
})

async function startSite(server: OwnPostgres, sources: Parameters<typeof watchCopies>[0] | null): Promise<Site> {
  const database = new DatabaseProbe(() => connect(server.urlOf('vigil_open'), { max: 1 }))
  const opened = await openPages({
    connect: () => connect(server.urlOf('vigil_open'), { max: 1 }), today: () => dayOf(2021, 4, 5), secure: false,
    megabytes: 4, staleMaxSeconds: 60, surrogateSeconds: 0, report: () => undefined,
  })
  const copies = sources && watchCopies(sources)
  const measured = { database, copies, measureSite: async () => null }
  const port = createMetricsPort(openInstanceMetrics(null, opened, measured).read)
  await listenOn(port, 0)
  return { opened, copies, port, probes: [database, ...Object.values(sources ?? {})] }
}

const HOST = { host: 'localhost:9464' }

/** The numbers of a site that a pattern finds in what Prometheus is told; NaN where there is none. */
async function read({ port }: Site, line: string): Promise<number> {
  const { status, text } = await ask(port, '/metrics', { headers: HOST })
  expect(status).toBe(200)
  const found = text.split('\n').find((one) => one.startsWith(`${line} `))
  return found === undefined ? NaN : Number(found.slice(line.length + 1))
}

const ofCopy = (name: string) => read(workspace, `vigil_copy_${name}{source="relay",copy="public_1"}`)
const heard = () => read(open, 'vigil_copy_heard_seconds')
const speak = () => sql`
  INSERT INTO open.heartbeat (at) VALUES (now()) ON CONFLICT (singleton) DO UPDATE SET at = clock_timestamp()`

test('while all is well the source tells of a copy that is connected and read everything, with room left', async () => {
  await speak()
  const numbers = () => Promise.all(['connected', 'lost', 'behind_seconds', 'behind_bytes'].map(ofCopy))
  // Postgres writes something into its log by itself now and then, which takes a moment to be read.
  await waitUntil(async () => (await numbers()).join() === '1,0,0,0')
  expect(await ofCopy('left_bytes')).toBeGreaterThan(900_000_000)
  expect(await read(workspace, 'vigil_copy_source_up{source="relay"}')).toBe(1)
})

test('only what is a copy tells when it heard last, and that is the less the later it was', async () => {
  await speak()
  await waitUntil(async () => (await heard()) < 5)
  await sleep(1_500)
  const before = await heard()
  await speak()
  await waitUntil(async () => (await heard()) < before)
  expect(await read(workspace, 'vigil_copy_heard_seconds')).toBeNaN()
  expect(await read(open, 'vigil_copy_source_up{source="relay"}')).toBeNaN()
})

test('where the line is cut both sides tell for how long, and it is over once the line is whole', async () => {
  line.set('cut')
  await speak()
  await waitUntil(async () => (await ofCopy('behind_bytes')) > 0)
  const all = () => Promise.all([heard(), ofCopy('behind_seconds'), ofCopy('behind_bytes'), ofCopy('kept_bytes')])
  const before = await all()
  await sleep(1_000)
  await speak()
  await waitUntil(async () => (await all()).every((number, index) => number > (before[index] ?? NaN)))
  const [longest = 0] = await all()
  line.set('whole')
  await speak()
  const caughtUp = () => Promise.all(['behind_bytes', 'behind_seconds', 'connected'].map(ofCopy))
  await waitUntil(async () => (await caughtUp()).join() === '0,0,1')
  await waitUntil(async () => (await heard()) < longest)
})

test('slots that are left of a first copying that was broken off are counted, until they are dropped', async () => {
  const left = () => read(workspace, 'vigil_copy_left_slots{source="relay"}')
  expect(await left()).toBe(0)
  // As Postgres names them: the subscription, the table, and the cluster that reads.
  const slot = 'pg_16400_sync_16390_7300000000000000000'
  const superuser = connect(relay.urlOf('postgres'), { max: 1 })
  await superuser`SELECT pg_create_logical_replication_slot(${slot}, 'pgoutput')`
  expect([await left(), await ofCopy('connected')]).toEqual([1, 1])
  const page = readFileSync('docs/operations.md', 'utf8')
  const [dropping = ''] = /SELECT pg_drop_replication_slot[^\n]*\n[^\n]*/.exec(page) ?? []
  await superuser.unsafe(dropping)
  expect([await left(), await ofCopy('connected')]).toEqual([0, 1])
  await superuser.end()
})

test('that a source is away is among the numbers', async () => {
  await relay.kill()
  expect(await read(workspace, 'vigil_copy_source_up{source="relay"}')).toBe(0)
  expect([await ofCopy('connected'), await read(open, 'vigil_changes_away')]).toEqual([NaN, 0])
  await relay.start()
  await waitUntil(async () => (await read(workspace, 'vigil_copy_source_up{source="relay"}')) === 1)
})

test.each<[string, string, Record<string, string>, string, number]>([
  ['another machine', '/metrics', { host: 'vigil.example' }, 'GET', 421],
  ['a name that begins like ours', '/metrics', { host: 'localhost.example:9464' }, 'GET', 421],
  ['who writes', '/metrics', HOST, 'POST', 405],
  ['who asks something', '/metrics?x=1', HOST, 'GET', 404],
  ['a page', '/en', HOST, 'GET', 404],
])('the port has nothing for %s', async (_what, path, headers, method, status) => {
  const answer = await ask(open.port, path, { headers, method })
  expect([answer.status, answer.text.includes('vigil_')]).toEqual([status, false])
})

test('the port is listened to by this machine alone', () => {
  expect(open.port.address()).toMatchObject({ address: '127.0.0.1' })
})
