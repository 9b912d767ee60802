import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { refusedWords } from '@/lib/i18n/error-words'
import { LOCALES } from '@/lib/i18n/locales'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { waitUntil } from '../../support/own-site'
import { importInto, theAppeal } from '../records/exchange'
import { layLine, type Line } from './cut-line'
import { type Instance, startInstance } from './start-instance'

const STALE_MAX_SECONDS = 8

let database: TestDatabase
let team: Sql
let line: Line
let instance: Instance

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  await importInto(team, theAppeal())
  line = await layLine(database.urls.open)
  instance = await startInstance(line.url, STALE_MAX_SECONDS)
})
afterAll(async () => {
  await instance.stop()
  await line.close()
  await Promise.all([team.end(), closeTeam()])
  await database.drop()
})

async function mend(): Promise<void> {
  line.set('whole')
  await waitUntil(async () => {
    const { status, headers } = await instance.ask('/en/prisons')
    return status === 200 && headers['cache-status'] === undefined
  }, () => 'The instance does not come back.')
}

/** Asks for an address that is kept until the instance knows that the database is away; answers what it says then. */
async function askOnceAway(path: string): ReturnType<Instance['ask']> {
  for (;;) {
    const answer = await instance.ask(path)
    if (answer.status !== 200 || answer.headers['cache-status'] !== undefined) return answer
    await sleep(20)
  }
}

const STATES = ['cut', 'silent'] as const
test.each(STATES)('while the line to the database is %s, the last pages are shown and say so', async (state) => {
  const before = await instance.ask('/en')
  const program = await instance.ask('/api/v1/map')
  line.set(state)
  const page = await askOnceAway('/en')
  expect([before.status, page.status]).toEqual([200, 200])
  expect(before.text).toContain('<p class="away" hidden="">')
  expect(page.text).toBe(before.text.replace(' hidden=""', ''))
  expect(page.headers['cache-status']).toBe('vigil; hit; detail=database-away')
  expect(page.headers.etag).not.toBe(before.headers.etag)
  expect(page.headers['content-security-policy']).toBe(before.headers['content-security-policy'])
  expect((await instance.ask('/api/v1/map')).text).toBe(program.text)
  const missing = await instance.ask('/en/method')
  expect([missing.status, missing.headers['retry-after']]).toEqual([503, '5'])
  await mend()
  const after = await instance.ask('/en')
  expect([after.text, after.headers['cache-status']]).toEqual([before.text, undefined])
})

test('and no longer than VIGIL_STALE_MAX', async () => {
  expect((await instance.ask('/en')).status).toBe(200)
  line.set('cut')
  const cutAt = performance.now()
  let shownMs = 0
  let page = await instance.ask('/en')
  while (page.status === 200 && shownMs < 2 * STALE_MAX_SECONDS * 1000) {
    await sleep(20)
    const askedMs = performance.now() - cutAt
    page = await instance.ask('/en')
    if (page.status === 200) shownMs = askedMs
  }
  expect(shownMs).toBeLessThan(STALE_MAX_SECONDS * 1000)
  expect(shownMs).toBeGreaterThan(STALE_MAX_SECONDS * 1000 / 2)
  expect([page.status, page.headers['retry-after'], page.text]).toEqual([
    503, '5', 'Service Unavailable\nThe database does not answer.\n',
  ])
  expect((await instance.ask('/healthz')).status).toBe(200)
  await mend()
})

test('what readers are told then is in the language of the address, whatever they prefer, and is kept by nobody', async () => {
  const paths = LOCALES.map((locale) => `/${locale}`)
  for (const path of paths) expect((await instance.ask(path)).status).toBe(200)
  line.set('cut')
  for (const path of paths) expect((await askOnceAway(path)).headers['cache-status']).toContain('database-away')
  await sleep(STALE_MAX_SECONDS * 1000)
  const told = await Promise.all(paths.map((path) => instance.ask(path, { headers: { 'accept-language': 'de, fr;q=0.5' } })))
  expect(told.map(({ status, headers }) => [status, headers['content-type'], headers['cache-control']]))
    .toEqual(paths.map(() => [503, 'text/plain; charset=utf-8', 'no-store']))
  expect(told.map(({ text }) => text)).toEqual(LOCALES.map((locale) => {
    const { title, text } = refusedWords(locale, 503)
    return locale === 'en' ? 'Service Unavailable\nThe database does not answer.\n' : `${title}\n${text}\n`
  }))
  const program = await instance.ask('/api/v1/map')
  expect([program.status, program.headers['content-type'], JSON.parse(program.text).detail]).toEqual([
    503, 'application/problem+json', 'The database does not answer.',
  ])
  await mend()
})

test('what changed meanwhile is not shown once the database is back', async () => {
  const [row] = await team<{ name: string }[]>`SELECT name_latin AS name FROM open.case LIMIT 1`
  expect((await instance.ask('/en')).text).toContain(row?.name)
  line.set('cut')
  await sleep(300)
  await team`UPDATE open.case SET name_latin = 'Ann Invented' WHERE name_latin = ${row?.name ?? ''}`
  await team`INSERT INTO open.change (tags) VALUES ('{list}')`
  expect((await instance.ask('/en')).text).toContain(row?.name)
  // From now on what is shown without a mark is what was published last.
  await sleep(1000)
  line.set('whole')
  const unmarked = async () => {
    const { headers, text } = await instance.ask('/en')
    return headers['cache-status'] === undefined ? text : null
  }
  let text: string | null = null
  await waitUntil(async () => (text = await unmarked()) !== null)
  expect(text).toContain('Ann Invented')
})
