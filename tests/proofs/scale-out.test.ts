import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { connect, type Sql } from '@/lib/db/connect'
import { migrate } from '@/lib/db/migrate'
import { readOfferedCopies } from '@/lib/db/replica/read-copies'
import { closeTeam } from '@/lib/db/team'
import { clearForPublication } from '@/lib/records/clear-for-publication'
import { createCase } from '@/lib/records/create-case'
import { proposePhoto } from '@/lib/records/propose-photo'
import { recordConsent } from '@/lib/records/record-consent'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { verifyPhoto } from '@/lib/records/verify-photo'
import { aViewer } from '../factories/a-viewer'
import { findMiscounts } from '../integration/open/count-people'
import { day, importInto, theAppeal } from '../integration/records/exchange'
import type { OwnPostgres } from '../support/spread/own-postgres'
import { childrenOf, type OwnSite, startOwnSite, waitUntil } from '../support/own-site'
import { openProof } from '../support/proof'
import { countOnMap, findWrongForms } from '../support/spread/forms-of-a-case'
import { makeKeys, setUpAsTold, type Servers, startOpen, startServers, toldOf } from '../support/spread/spread-site'
import { runTold } from '../support/spread/told-commands'
import { signInAt } from '../support/visitor/sign-in'
import { open, send } from '../support/visitor/visitor'

const ON = day('2021-04-05')
const SLUG = 'raoof-mehran'
const CANARY = 'canary-6180-of-scaling-out'
const LIMIT_MS = 1_000
const proof = openProof('scale-out', 'Two public servers, a relay and a workspace, set up as docs/operations.md tells: what is published and unpublished reaches all readers, and the site outlives the workspace.')
const { secret, known } = makeKeys()
const [volunteer, reviewer] = [aViewer('volunteer'), aViewer('reviewer')]

let servers: Servers
let sites: OwnSite[] = []
let team: OwnSite
let sql: Sql
let copy: Sql
let caseId: string
let administrator: { alias: string; password: string }

beforeAll(async () => {
  servers = await startServers()
  const { workspace, first } = servers
  Object.assign(process.env, { ...toldOf(workspace), ...secret, ...known, VIGIL_AS_OF: '2021-04-05' })
  sql = connect(workspace.urlOf('vigil_team'))
  copy = connect(first.urlOf('vigil_open'))
  await setUpAsTold(servers, fillWorkspace)
  const pull = { DATABASE_INTAKE_PULL_URL: first.urlOf('vigil_team') }
  const told = { PATH: process.env.PATH, ...toldOf(workspace), ...secret, ...pull, VIGIL_AS_OF: '2021-04-05' }
  team = await startOwnSite({ ...told, VIGIL_SURFACE: 'team' })
  sites = [await startOpen(first, known), await startOpen(first, known)]
}, 300_000)
afterAll(async () => {
  for (const site of [team, ...sites]) site?.first.kill('SIGKILL')
  await Promise.all([sql.end({ timeout: 1 }), copy.end({ timeout: 1 }), closeTeam()])
  await Promise.all(Object.values(servers).map((server) => server.remove()))
}, 300_000)

/** The demonstration, a photo, accounts, and words that are nobody's but the team's. */
async function fillWorkspace(): Promise<void> {
  const owner = connect(servers.workspace.urlOf('postgres'), { max: 1 })
  await owner`UPDATE file.instance SET demonstration = true`
  await owner`UPDATE open.instance SET demonstration = true`
  await owner.end()
  await importInto(sql, theAppeal())
  const [row] = await sql<{ id: string }[]>`SELECT id FROM file.case WHERE slug = ${SLUG}`
  caseId = row?.id ?? ''
  const said = { basis: 'family', givenBy: CANARY, givenOn: '2021-04-01', harmAssessedBy: 'two of us' } as const
  await recordConsent(volunteer, { caseId, ...said, scopes: ['site', 'photo'] }, ON)
  const file = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#456' } }).png().toBuffer()
  const photo = await proposePhoto(volunteer, { caseId, file, licence: 'CC BY 4.0' }, ON)
  if (!photo.ok) throw new Error(photo.reason)
  await verifyPhoto(reviewer, { caseId, sha256: photo.value.sha256 }, ON)
  await createCase(volunteer, { identity: { nameLatin: CANARY }, sourceId: 'appeal-2021' }, ON)
  const env = { ...toldOf(servers.workspace), ...secret }
  const accounts: { role: string; alias: string; password: string }[] =
    JSON.parse(await runTold(['user', 'demonstrate', '--json'], env)).accounts
  const found = accounts.find(({ role }) => role === 'administrator')
  if (!found) throw new Error('there is no administrator')
  administrator = found
  await runTold(['appeal', 'demonstrate'], env)
}

async function publish(isPublic: boolean): Promise<void> {
  const done = isPublic
    ? await clearForPublication(reviewer, { caseId, version: 1 }, ON) : await unpublishCase(reviewer, { caseId }, ON)
  if (!done.ok) throw new Error(done.reason)
}

/** How long after an acknowledgement the copy has it. */
async function lagMs(isPublic: boolean, acknowledgedAt: number): Promise<number> {
  for (;;) {
    const [row] = await copy<{ isThere: boolean }[]>`
      SELECT EXISTS (SELECT FROM open.case WHERE slug = ${SLUG}) AS "isThere"`
    if (row?.isThere === isPublic) return performance.now() - acknowledgedAt
    await sleep(1)
  }
}

/** How long after it the last answer was asked for, of the case or of the list, that did not know. */
async function lastWrongMs(site: OwnSite, isPublic: boolean, acknowledgedAt: number): Promise<number> {
  let last = 0
  for (;;) {
    const askedMs = performance.now() - acknowledgedAt
    const [{ status }, list] = await Promise.all([site.ask(`/api/v1/cases/${SLUG}`), site.ask('/api/v1/cases')])
    if (status === (isPublic ? 200 : 404) && list.text.includes(SLUG) === isPublic) return last
    last = askedMs
    await sleep(5)
  }
}

/** The same of each site, after what was acknowledged just now. */
function lastWrongOfAll(isPublic: boolean): Promise<number[]> {
  const acknowledgedAt = performance.now()
  return Promise.all(sites.map((site) => lastWrongMs(site, isPublic, acknowledgedAt)))
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return `${at(0.5)} ms median, ${at(0.99)} ms p99, ${at(1)} ms longest`
}

test('what is published and unpublished reaches both instances within a second of the copy, in every form', async () => {
  const rounds = proof.size({ short: 5, long: 200 })
  const late: unknown[] = []
  const [lags, delays, held]: number[][] = [[], [], []]
  for (let round = 0; round < 2 * rounds; round += 1) {
    const isPublic = round % 2 === 1
    await publish(isPublic)
    const acknowledgedAt = performance.now()
    const [lag = 0, ...last] = await Promise.all([
      lagMs(isPublic, acknowledgedAt), ...sites.map((site) => lastWrongMs(site, isPublic, acknowledgedAt)),
    ])
    lags?.push(lag)
    delays?.push(...last)
    if (last.some((ms) => ms > lag + LIMIT_MS)) late.push({ round, lag, last })
    if (round % 10 > 1) continue
    await sleep(Math.max(0, lag + LIMIT_MS - (performance.now() - acknowledgedAt)))
    for (const site of sites) expect([round, await findWrongForms(site, SLUG, isPublic)]).toEqual([round, []])
    held?.push(...(await Promise.all(sites.map(countOnMap))))
  }
  proof.tell('times a case was unpublished, and published again', rounds)
  proof.tell('until a copy of a copy has it', spread(lags ?? []))
  proof.tell('last answer that did not know, two instances', spread(delays ?? []), 'a second more than the copy')
  proof.tell('later than that', late.length, 0)
  expect([late, await findMiscounts(copy, '2021-04-05')]).toEqual([[], []])
  expect(Math.max(...(held ?? [])) - Math.min(...(held ?? []))).toBe(1)
}, 3_600_000)

const hasTwelve = (text: string) => JSON.parse(text).total === 12

test('a reviewer takes it off through the forms of the workspace, and readers of both lose it', async () => {
  const visitor = await signInAt(`http://localhost:${team.port}`, administrator)
  const page = await open(visitor, `/team/cases/${SLUG}/publication`)
  const form = page.forms.find(({ buttons }) => buttons.some(({ text }) => text === 'Take it off everything public'))
  if (!form) throw new Error(JSON.stringify(page.forms.map(({ buttons }) => buttons)))
  expect((await send(visitor, page, form, {})).status).toBe(200)
  const [lag, last] = await Promise.all([lagMs(false, performance.now()), lastWrongOfAll(false)])
  expect(Math.max(...last)).toBeLessThanOrEqual(lag + LIMIT_MS)
  await publish(true)
  await Promise.all(sites.map((site) => waitUntil(async () => hasTwelve((await site.ask('/api/v1/cases')).text))))
})

test('nothing private is on a disk of the relay or the public server, and no secret in what answers readers', () => {
  const holds = (data: string, word: string) => spawnSync('grep', ['-rlaqF', word, data]).status === 0
  const { workspace, relay, first } = servers
  expect([workspace, relay, first].map(({ data }) => [holds(data, CANARY), holds(data, SLUG)])).toEqual([
    [true, true], [false, true], [false, true],
  ])
  const secrets = [...Object.values(secret), workspace.password, relay.password]
  for (const { first: gate } of sites) {
    const children = childrenOf(gate.pid)
    const all = [gate.pid ?? 0, ...children, ...children.flatMap(childrenOf)]
    expect(all.length).toBeGreaterThan(1)
    for (const pid of all) {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
      expect(secrets.filter((one) => environment.includes(one))).toEqual([])
    }
  }
})

/** Asks an address of a site until told to stop; answers what was answered otherwise than expected. */
function keepAsking(site: OwnSite, path: string, isRight: (text: string) => boolean) {
  let [isOver, asked] = [false, 0]
  const wrong: string[] = []
  const asking = (async () => {
    while (!isOver) {
      const { status, text } = await site.ask(path)
      asked += 1
      if (status !== 200 || !isRight(text)) wrong.push(`${status} ${text.slice(0, 100)}`)
      await sleep(20)
    }
  })()
  return async () => {
    isOver = true
    await asking
    return { asked, wrong }
  }
}

test('a public server is added while all runs: nobody gets a wrong answer, from it or from the others', async () => {
  const { relay, second } = servers
  const stop = keepAsking(sites[0] ?? team, '/api/v1/cases', hasTwelve)
  const { DATABASE_URL = '', DATABASE_OPEN_URL = '', DATABASE_INTAKE_URL = '' } = toldOf(second)
  const urls = { team: DATABASE_URL, open: DATABASE_OPEN_URL, intake: DATABASE_INTAKE_URL }
  await migrate(second.urlOf('postgres'), urls)
  const there = connect(second.urlOf('postgres'), { max: 2 })
  const held = await there.reserve()
  await held`BEGIN`
  // Half a record says what is wrong: the events of its people are kept from it for a while.
  await held`LOCK TABLE open.event IN EXCLUSIVE MODE`
  const following = runTold(['replica', 'follow', 'public_2', '--json'], toldOf(second, relay))
  await waitUntil(async () => (await there`SELECT FROM pg_subscription_rel`).length > 0)
  const added = await startOpen(second, known)
  sites.push(added)
  expect((await added.ask('/readyz')).text).toContain('Not ready: copy, changes.')
  for (const path of ['/en', '/api/v1/cases', `/en/cases/${SLUG}`]) expect((await added.ask(path)).status).toBe(503)
  await held`ROLLBACK`
  held.release()
  expect(JSON.parse(await following)).toMatchObject({ ok: true })
  await there.end()
  await waitUntil(async () => (await added.ask('/readyz')).status === 200)
  expect(hasTwelve((await added.ask('/api/v1/cases')).text)).toBe(true)
  expect(await findWrongForms(added, SLUG, true)).toEqual([])
  const { asked, wrong } = await stop()
  proof.tell('answers of a server beside it while another was added', asked)
  proof.tell('wrong ones', wrong.length, 0)
  expect(wrong).toEqual([])
}, 300_000)

/** Signs the appeal of the demonstration at a site; the status and where its visitor is sent. */
async function sign({ port }: OwnSite, name: string): Promise<[number, string | null]> {
  const origin = `http://localhost:${port}`
  const body = new URLSearchParams({
    kind: 'person', name, email: `${name}@people.example`, public: 'yes', description: '', place: '', country: '', message: '',
  })
  const path = '/en/act/say-where-they-are'
  const answer = await fetch(`${origin}${path}/sign`, { method: 'POST', body, headers: { origin }, redirect: 'manual' })
  return [answer.status, answer.headers.get('location')]
}

test('the workspace dies: readers get everything, and sign; it comes back, takes what they sent, and is followed again', async () => {
  const [one, two] = sites
  if (!one || !two) throw new Error('there are none')
  const count = async () => (await sql<{ count: number }[]>`SELECT count(*) FROM file.signature`)[0]?.count ?? 0
  const before = await count()
  const thanks = [303, '/en/act/say-where-they-are/thanks']
  expect(await sign(one, 'invented-before')).toEqual(thanks)
  await waitUntil(async () => (await count()) === before + 1)
  await servers.workspace.kill()
  const stops = sites.map((site) => keepAsking(site, '/api/v1/cases', hasTwelve))
  for (const site of sites) {
    for (const form of ['', '?q=mehran', '?status=held', '?asOf=2021-02-03']) {
      expect([form, (await site.ask(`/en/cases${form}`)).status]).toEqual([form, 200])
    }
    expect(await findWrongForms(site, SLUG, true)).toEqual([])
    expect((await site.ask('/readyz')).status).toBe(200)
  }
  expect(await sign(two, 'invented-during')).toEqual(thanks)
  const results = await Promise.all(stops.map((stop) => stop()))
  proof.tell('answers of three public servers while the workspace was dead', results.reduce((sum, { asked }) => sum + asked, 0))
  proof.tell('wrong ones', results.flatMap(({ wrong }) => wrong).length, 0)
  expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
  await servers.workspace.start()
  await waitUntil(async () => (await count().catch(() => 0)) === before + 2)
  await publish(false)
  const last = await lastWrongOfAll(false)
  proof.tell('first change after it came back, until all have it', `${Math.round(Math.max(...last))} ms`)
  for (const site of sites) expect(await findWrongForms(site, SLUG, false)).toEqual([])
  await publish(true)
}, 300_000)

/** Gives a table of what is published another column, as a migration would. */
async function addColumn(column: string, ...places: readonly OwnPostgres[]): Promise<void> {
  for (const place of places) {
    const owner = connect(place.urlOf('postgres'), { max: 1 })
    await owner.unsafe(`ALTER TABLE open.case ADD COLUMN ${column} text`).finally(() => owner.end())
  }
}

test('copies that are migrated first go on; where the workspace was first they wait, which shows, and then go on', async () => {
  const { workspace, relay, first, second } = servers
  const statistics = connect(relay.urlOf('postgres'), { max: 1 })
  // That the workspace was gone is a fault of before.
  await Promise.all([lastWrongOfAll(true), statistics`SELECT pg_stat_reset_subscription_stats(NULL)`])
  await addColumn('one', second, first, relay, workspace)
  await publish(false).then(() => lastWrongOfAll(false))
  await addColumn('other', workspace)
  await publish(true)
  const faults = () => statistics`SELECT FROM pg_stat_subscription_stats WHERE apply_error_count > 0`
  await waitUntil(async () => (await faults()).length > 0)
  expect(await readOfferedCopies(sql)).toMatchObject([{ name: 'relay', behindBytes: expect.any(Number) }])
  for (const site of sites) expect((await site.ask(`/en/cases/${SLUG}`)).status).toBe(404)
  await Promise.all([statistics.end(), addColumn('other', second, first, relay)])
  const late = await lastWrongOfAll(true)
  proof.tell('after copies were migrated too late, until all have what came meanwhile', `${Math.round(Math.max(...late))} ms`)
}, 300_000)
