import { connect, type Sql } from '@/lib/db/connect'
import { verifyAudit } from '@/lib/db/verify-audit'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { importInto, takeStock, theAppeal } from './exchange'

const HEAD = 'prison_id,kind,date,end_date,source_id,claim_status,note,audience'
const FIRE = 'evin,fire,2021-04-01,,appeal-2021,verified,Invented.,'
const EPIDEMIC = 'qarchak,epidemic,2021-03,..,appeal-2021,verified,Invented.,team'

let database: TestDatabase
let team: Sql
let superuser: Sql

beforeEach(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  superuser = connect(database.urls.superuser, { max: 1 })
})
afterEach(async () => {
  await Promise.all([team.end(), superuser.end()])
  await database.drop()
})

const filesWith = (...rows: string[]) => theAppeal({ 'prison_events.csv': () => [HEAD, ...rows].join('\n') })

/** Who is under U04 on the day of the appeal, in the public picture. */
async function underU04(): Promise<string[]> {
  const rows = await team<{ slug: string }[]>`
    SELECT c.slug FROM open.period p JOIN open.case c ON c.id = p.case_id
    WHERE p.valid @> date '2021-04-05' AND p.reasons @> '[{"rule": "U04", "certainty": "certain"}]' ORDER BY 1`
  return rows.map(({ slug }) => slug)
}

test('they come with the cases, or later to cases that are there', async () => {
  await importInto(team, filesWith(FIRE, EPIDEMIC))
  expect(await underU04()).toEqual(['raoof-mehran'])
  expect(await team`SELECT prison_id, kind FROM open.prison_event`).toEqual([{ prison_id: 'evin', kind: 'fire' }])
  const strike = filesWith('bushehr,strike,2021-04-01,,appeal-2021,verified,,').get('prison_events.csv') ?? Buffer.of()
  const later = new Map([['prison_events.csv' as const, strike]])
  expect(await importInto(team, later)).toMatchObject({
    ok: true, changed: true, counts: { prison_events: { created: 1, updated: 0, unchanged: 0 } },
  })
  expect(await underU04()).toEqual(['gholian-sepideh', 'raoof-mehran'])
  expect(await verifyAudit(team)).toMatchObject({ ok: true })
})

test('importing the same files again changes nothing at all', async () => {
  const files = filesWith(FIRE, EPIDEMIC, EPIDEMIC)
  expect(await importInto(team, files)).toMatchObject({ counts: { prison_events: { created: 3 } } })
  const before = await takeStock(superuser)
  expect(before).toMatchObject({ 'file.prison_event': 3, 'file.prison_event_version': 3, 'file.prison_event_source': 3 })
  expect(await importInto(team, files)).toMatchObject({ ok: true, changed: false })
  expect(await importInto(team, files, { trust: false })).toMatchObject({ ok: true, changed: false })
  expect(await takeStock(superuser)).toEqual(before)
})

test('a file that takes one back takes it off every case and off what is published', async () => {
  await importInto(team, filesWith(FIRE))
  await importInto(team, filesWith(FIRE.replace('verified', 'retracted')))
  expect(await underU04()).toEqual([])
  expect(await team`SELECT FROM open.prison_event`).toHaveLength(0)
  expect(await team`SELECT version, claim_status AS claim FROM file.prison_event_version ORDER BY 1`).toEqual([
    { version: 1, claim: 'verified' }, { version: 2, claim: 'retracted' },
  ])
})

test('without trust they are proposed, for the team, and nobody else learns of them', async () => {
  await importInto(team, theAppeal())
  await importInto(team, filesWith(FIRE), { trust: false })
  expect(await team`SELECT claim_status AS claim, audience FROM file.prison_event_version`).toEqual([
    { claim: 'proposed', audience: 'team' },
  ])
  expect(await underU04()).toEqual([])
})

test('a source that is graded otherwise regrades what rests on it, and pages are told', async () => {
  await importInto(team, filesWith(FIRE))
  const regraded = new Map([...filesWith(FIRE), ['sources.csv', Buffer.from(
    (theAppeal().get('sources.csv')?.toString() ?? '').replace(',B,', ',C,'))] as const])
  await importInto(team, regraded)
  expect(await team`SELECT grade FROM open.prison_event`).toEqual([{ grade: 'C3' }])
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toContain('prison:evin')
})

test('a prison that only an event names is published with it, and goes with it', async () => {
  const row = 'zzz-prison,Invented Prison,,,Town,Province,IR,35,51,city,mixed'
  const withPrison = (claim: string) => new Map([
    ...filesWith(`zzz-prison,riot,2021,,appeal-2021,${claim},,`),
    ['prisons.csv', Buffer.from(`${theAppeal().get('prisons.csv')?.toString() ?? ''}\n${row}`)] as const,
  ])
  await importInto(team, withPrison('verified'))
  expect(await team`SELECT FROM open.prison WHERE id = 'zzz-prison'`).toHaveLength(1)
  await importInto(team, withPrison('disputed'))
  expect(await team`SELECT FROM open.prison WHERE id = 'zzz-prison'`).toHaveLength(0)
})
