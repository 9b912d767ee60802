import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { aViewer } from '../../factories/a-viewer'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../factories/database'
import { waitUntil } from '../../support/own-site'
import { day, importInto, theAppeal } from '../records/exchange'
import { type Instance, startInstance } from './start-instance'

const ON = day('2021-04-05')
const LIMIT_MS = 1000
/** Longer than any of these tests. */
const UNTIL_LET_GO = 600_000
const reviewer = aViewer('reviewer')

let database: TestDatabase
let team: Sql
let slugs: string[]
let instances: Instance[]

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  await importInto(team, theAppeal())
  slugs = (await team<{ slug: string }[]>`SELECT slug FROM open.case ORDER BY slug`).map(({ slug }) => slug)
  instances = await Promise.all([startInstance(database.urls.open), startInstance(database.urls.open)])
})
afterAll(async () => {
  for (const instance of instances) await instance.stop()
  await Promise.all([team.end(), closeTeam()])
  await database.drop()
})

/** A case that is still published, with its page in the memory of both instances. */
async function keptCase(): Promise<{ slug: string; path: string }> {
  const slug = slugs.shift() ?? ''
  const path = `/en/cases/${slug}`
  for (const { ask, setDelay } of instances) {
    await setDelay(0)
    expect([(await ask(path)).status, (await ask(path)).status]).toEqual([200, 200])
    expect(await setDelay(0)).toEqual([path])
  }
  return { slug, path }
}

async function unpublish(slug: string): Promise<void> {
  const [row] = await team<{ id: string }[]>`SELECT id FROM open.case WHERE slug = ${slug}`
  expect(await unpublishCase(reviewer, { caseId: row?.id ?? '' }, ON)).toMatchObject({ ok: true })
}

/** Asks for an address until the given moment after the acknowledgement, and when it was last answered with 200. */
async function lastSeenMs({ ask }: Instance, path: string, acknowledgedAt: number, untilMs: number): Promise<number> {
  let last = Number.NEGATIVE_INFINITY
  while (performance.now() - acknowledgedAt < untilMs) {
    const askedAt = performance.now()
    const { status } = await ask(path)
    if (status === 200) last = askedAt - acknowledgedAt
    await sleep(5)
  }
  return last
}

async function expectGoneEverywhere(path: string): Promise<void> {
  const acknowledgedAt = performance.now()
  const last = await Promise.all(instances.map((instance) => lastSeenMs(instance, path, acknowledgedAt, 1500)))
  for (const ms of last) expect(ms).toBeLessThan(LIMIT_MS)
}

test('what is unpublished is gone from both instances within a second', async () => {
  const { slug, path } = await keptCase()
  await unpublish(slug)
  await expectGoneEverywhere(path)
})

test('also where the connections on which changes are heard and asked for were cut', async () => {
  const { slug, path } = await keptCase()
  await asSuperuser(database.name, (sql) => sql`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'vigil_open' AND datname = ${database.name}`)
  await unpublish(slug)
  await expectGoneEverywhere(path)
})

test('an instance that slept through the change shows nothing old when it wakes', async () => {
  const [sleeper] = instances
  if (!sleeper) throw new Error('there is none')
  for (const pauseMs of [0, 300, 1500]) {
    const { slug, path } = await keptCase()
    sleeper.child.kill('SIGSTOP')
    await sleep(pauseMs)
    await unpublish(slug)
    await sleep(LIMIT_MS + 100)
    // Asked while it sleeps: the question lies in front of the news.
    const answers = [1, 2, 3, 4].map(() => sleeper.ask(path))
    await sleep(50)
    sleeper.child.kill('SIGCONT')
    for (const { status } of await Promise.all(answers)) expect(status).toBe(404)
  }
})

test('a render that began before a change is not kept after it, nor shown long after', async () => {
  const { slug, path } = await keptCase()
  const [instance] = instances
  if (!instance) throw new Error('there is none')
  // Forgotten, so that it is made anew, slowly: what it has read then grows old.
  await team`INSERT INTO open.change (tags) VALUES (ARRAY[${`case:${slug}`}])`
  await sleep(LIMIT_MS)
  await instance.setDelay(UNTIL_LET_GO)
  const waiting = instance.ask(path)
  await waitUntil(async () => (await instance.setDelay(UNTIL_LET_GO)).length > 0)
  await unpublish(slug)
  await sleep(LIMIT_MS)
  await instance.setDelay(0)
  expect((await waiting).status).toBe(404)
  expect(await instance.setDelay(0)).toEqual([path])
  expect((await instance.ask(path)).status).toBe(404)
})

test('a list that names the case is made anew too, and an unrelated case is not', async () => {
  const [{ slug }, other] = [await keptCase(), await keptCase()]
  for (const { ask } of instances) expect((await ask('/en')).status).toBe(200)
  const [row] = await team<{ name: string }[]>`SELECT name_latin AS name FROM open.case WHERE slug = ${slug}`
  await unpublish(slug)
  await sleep(LIMIT_MS)
  for (const { ask, setDelay } of instances) {
    await setDelay(0)
    expect((await ask('/en')).text).not.toContain(row?.name)
    expect((await ask(other.path)).status).toBe(200)
    expect(await setDelay(0)).toEqual(['/en'])
  }
})
