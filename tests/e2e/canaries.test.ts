import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { today } from '@/lib/clock'
import { connect } from '@/lib/db/connect'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { CANARY, plantCanaries } from '../support/plant-canaries'
import { endSeeding, seedCase, seedPublic, seedVerified, viewerOf, type SeededCase } from '../support/seed'
import { siteUrl } from '../support/browser'

// Nobody: the person of these tests is invented.
let shown: SeededCase
let before: Map<string, string>

beforeAll(async () => {
  shown = await seedCase('Invented Canary Keeper')
  await seedPublic(shown)
  await seedVerified(shown, { type: 'arrest', date: '2021-02-01', prisonId: 'evin', audience: 'public' })
  await settled(`/en/cases/${shown.slug}`)
  before = await crawl()
  await plantCanaries(shown)
  await forgetAll()
})

// Other tests count who is held.
afterAll(async () => {
  expect(await unpublishCase(await viewerOf('reviewer'), { caseId: shown.caseId }, today())).toMatchObject({ ok: true })
  await endSeeding()
})

/** Where a crawl begins: every kind of public address, in each format. */
function entrances(): string[] {
  const name = shown.slug
  return [
    '/', '/en', '/en/cases', `/en/cases/${name}`, '/en/prisons', '/en/prisons/evin', '/en/method',
    '/en?asOf=2021-03-03', `/en/cases/${name}?asOf=2021-03-03`, `/en/cases?q=${CANARY}`, '/en/cases?q=Canary',
    '/api/v1/cases', `/api/v1/cases?q=${CANARY}`, `/api/v1/cases/${name}`, '/api/v1/map', '/api/v1/map?asOf=2021-03-03',
    '/api/v1/openapi.json', '/api/v1/days', '/en/map', '/en/map?country=IR&from=2020-01-01', '/embed/map', '/embed/count',
    `/embed/case/${name}`, `/api/v1/cases/${name}/photo`,
    '/api/v1/export.csv', '/api/v1/export.ndjson', '/api/v1/export.geojson', '/api/v1/export.xlsx', '/api/v1/codebook.csv',
    '/en/data/prisons.csv', '/en/data/sources.csv',
    '/en/feed.xml', '/en/urgent/feed.xml', `/en/cases/${name}/feed.xml`, '/en/prisons/evin/feed.xml', '/en/calendar.ics',
    '/en/data/api', '/sitemap.xml', '/sitemap.xml?part=1', '/api/v1/editions',
  ]
}

/** Of addresses that differ in what they ask alone, as those of other days do, so many are asked for. */
const ALIKE = 3

/** Every public address that can be reached by following links, with all that it answers. */
async function crawl(): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  const [queue, asked] = [entrances(), new Map<string, number>()]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const kind = path.replace(/=[^&]*/g, '')
    const alike = asked.get(kind) ?? 0
    if (answers.has(path) || (path.includes('?') && alike >= ALIKE)) continue
    asked.set(kind, alike + 1)
    const told = await answerOf(path)
    answers.set(path, told)
    for (const [, href] of told.matchAll(/href="(\/(?:en|api\/v1)[^"#]*)"/g)) queue.push(String(href).replaceAll('&amp;', '&'))
  }
  return answers
}

/** Status, headers and body; what changes by the minute is left out. */
async function answerOf(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<string> {
  const answer = await fetch(siteUrl(path), { method, headers, redirect: 'manual' })
  const told = [...answer.headers].filter(([name]) => !['date', 'age', 'keep-alive', 'connection'].includes(name))
  return `${answer.status}\n${told.map((pair) => pair.join(': ')).join('\n')}\n\n${await bodyOf(answer)}`
}

/** The text of an answer; of a workbook, that of all its parts, which are packed. */
async function bodyOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.includes('spreadsheetml')) return answer.text()
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (bytes.length === 0) return ''
  const texts: string[] = []
  const zip = await fromBufferPromise(bytes)
  for await (const entry of zip.eachEntry()) texts.push(await text(await zip.openReadStreamPromise(entry)))
  return texts.join('\n')
}

/** Waits until what was just published is shown. */
async function settled(path: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if ((await fetch(siteUrl(path))).ok) return
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error(`${path} was not published`)
}

/** Has every page made anew: what was kept from before would show nothing. */
async function forgetAll(): Promise<void> {
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  await sql`INSERT INTO open.change (tags) VALUES (ARRAY['list', 'rules', 'sources', ${`case:${shown.slug}`}])`
  await sql.end()
  await new Promise((wake) => setTimeout(wake, 1_100))
}

test('what is kept from the public shows nowhere, and moves no word and no count', async () => {
  const after = await crawl()
  expect(before.size).toBeGreaterThan(40)
  expect([...before.values()].filter((text) => text.includes('Invented Canary Keeper')).length).toBeGreaterThan(3)
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
  for (const [path, text] of after) {
    expect([path, text.includes(`${CANARY}-`)]).toEqual([path, false])
    expect([path, text]).toEqual([path, before.get(path)])
  }
})

test.each<[string, Record<string, string>, string]>([
  ['asked as React asks', { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D' }, 'GET'],
  ['asked as React looks ahead', { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/en' }, 'GET'],
  ['asked for as data', { accept: 'application/json, text/x-component' }, 'GET'],
  ['asked for the headers alone', {}, 'HEAD'],
  ['asked for a part', { range: 'bytes=0-99999' }, 'GET'],
  ['asked with a change', { 'next-action': '0'.repeat(42) }, 'POST'],
])('%s, an address tells no more', async (_way, headers, method) => {
  for (const path of [...entrances(), `/en/cases/${CANARY}-person`, `/api/v1/cases/${CANARY}-person`, '/en/nothing', '/en?asOf=x']) {
    const told = (await answerOf(path, headers, method)).replaceAll(path, '')
    expect([path, told.includes(`${CANARY}-`)]).toEqual([path, false])
  }
})
