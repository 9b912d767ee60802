import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import type { Mode } from '@/lib/domain/mode'
import { setMode } from '@/lib/records/modes/set-mode'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../factories/database'
import { waitUntil } from '../../support/own-site'
import { importInto, theAppeal } from '../records/exchange'
import { type Instance, startInstance } from './start-instance'

const LIMIT_MS = 1000
/** Longer than any of these tests. */
const UNTIL_LET_GO = 600_000

let database: TestDatabase
let team: Sql
let path: string
let instances: Instance[]

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  await importInto(team, theAppeal())
  const [row] = await team<{ slug: string }[]>`SELECT slug FROM open.case ORDER BY slug LIMIT 1`
  path = `/en/cases/${row?.slug ?? ''}`
  instances = await Promise.all([startInstance(database.urls.open), startInstance(database.urls.open)])
})
beforeEach(async () => {
  await set('normal')
  await sleep(LIMIT_MS)
  for (const { ask, setDelay } of instances) {
    await setDelay(0)
    expect((await ask(path)).status).toBe(200)
    await setDelay(0)
  }
})
afterAll(async () => {
  for (const instance of instances) await instance.stop()
  await Promise.all([team.end(), closeTeam()])
  await database.drop()
})

async function set(mode: Mode): Promise<void> {
  const result = await setMode('operator', { mode, reason: 'a test' })
  expect(result.ok || result.reason === 'unchanged').toBe(true)
}

/** When an address was last answered with this status, in the time after the acknowledgement. */
async function lastSeenMs({ ask }: Instance, status: number, acknowledgedAt: number): Promise<number> {
  let last = Number.NEGATIVE_INFINITY
  while (performance.now() - acknowledgedAt < LIMIT_MS + 500) {
    const askedAt = performance.now()
    if ((await ask(path)).status === status) last = askedAt - acknowledgedAt
    await sleep(5)
  }
  return last
}

async function expectNone(status: number): Promise<void> {
  const acknowledgedAt = performance.now()
  const last = await Promise.all(instances.map((instance) => lastSeenMs(instance, status, acknowledgedAt)))
  for (const ms of last) expect(ms).toBeLessThan(LIMIT_MS)
}

test('both instances close and open again within a second, and keep nothing meanwhile', async () => {
  await set('closed')
  await expectNone(200)
  for (const { setDelay } of instances) expect(await setDelay(0)).toEqual([])
  await set('normal')
  await expectNone(503)
  // What was kept before is not what is shown after.
  for (const { setDelay } of instances) expect(await setDelay(0)).toEqual([path])
})

test('also where nobody is notified, and where the connections were cut', async () => {
  const [row] = await asSuperuser(database.name, (sql) => sql<{ definition: string }[]>`
    SELECT pg_get_functiondef('open.order_change'::regproc) AS definition`)
  const definition = row?.definition ?? ''
  await asSuperuser(database.name, (sql) => sql.unsafe(definition.replace(/PERFORM pg_notify\([^;]+;/, '')))
  try {
    await asSuperuser(database.name, (sql) => sql`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE usename = 'vigil_open' AND datname = ${database.name}`)
    await set('closed')
    await expectNone(200)
  } finally {
    await asSuperuser(database.name, (sql) => sql.unsafe(definition))
  }
})

test('every form says that it is closed and when to come again, and probes are answered', async () => {
  await set('closed')
  await sleep(LIMIT_MS)
  const [instance] = instances
  if (!instance) throw new Error('there is none')
  const forms: [string, RegExp, RegExp][] = [
    [path, /^text\/html/, /<h1>The site is closed/], ['/', /^text\/html/, /<h1>The site is closed/],
    ['/en?asOf=nonsense', /^text\/html/, /<h1>The site is closed/],
    ['/api/v1/cases', /^application\/problem\+json/, /"status":503/],
    ['/api/v1/nothing', /^application\/problem\+json/, /"status":503/],
    ['/sitemap.xml', /^text\/plain/, /closed/], ['/en/feed.atom', /^text\/plain/, /closed/],
  ]
  for (const [address, type, body] of forms) {
    const answer = await instance.ask(address)
    expect([address, answer.status, answer.headers['cache-control']]).toEqual([address, 503, 'no-store'])
    expect(answer.headers['retry-after']).toBe('300')
    expect(answer.headers['content-type']).toMatch(type)
    expect(answer.text).toMatch(body)
  }
  expect((await instance.ask('/healthz')).status).toBe(200)
  expect((await instance.ask('/readyz')).status).not.toBe(503)
  expect(await instance.setDelay(0)).toEqual(['/readyz'])
})

test('a render that began before is neither shown nor kept', async () => {
  const [instance] = instances
  if (!instance) throw new Error('there is none')
  await team`INSERT INTO open.change (tags) VALUES (ARRAY[${path.replace('/en/cases/', 'case:')}])`
  await sleep(LIMIT_MS)
  await instance.setDelay(UNTIL_LET_GO)
  const waiting = instance.ask(path)
  await waitUntil(async () => (await instance.setDelay(UNTIL_LET_GO)).length > 0)
  await set('closed')
  await sleep(LIMIT_MS)
  await instance.setDelay(0)
  expect((await waiting).status).toBe(503)
  await set('normal')
  await sleep(LIMIT_MS)
  await instance.setDelay(0)
  expect((await instance.ask(path)).status).toBe(200)
  expect(await instance.setDelay(0)).toEqual([path])
})

test('an instance that slept through the closing shows nothing when it wakes', async () => {
  const [sleeper] = instances
  if (!sleeper) throw new Error('there is none')
  sleeper.child.kill('SIGSTOP')
  await set('closed')
  await sleep(LIMIT_MS + 100)
  const answers = [1, 2, 3].map(() => sleeper.ask(path))
  await sleep(50)
  sleeper.child.kill('SIGCONT')
  for (const { status } of await Promise.all(answers)) expect(status).toBe(503)
})

test('read only is nothing that readers notice', async () => {
  await set('read_only')
  await sleep(LIMIT_MS)
  for (const { ask, setDelay } of instances) {
    expect((await ask(path)).status).toBe(200)
    expect(await setDelay(0)).toEqual([])
  }
})
