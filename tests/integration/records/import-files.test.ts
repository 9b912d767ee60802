import { connect, type Sql } from '@/lib/db/connect'
import { verifyAudit } from '@/lib/db/verify-audit'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { day, importInto, takeStock, theAppeal } from './exchange'

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

async function count(table: 'file.event_version' | 'open.case' | 'open.event' | 'open.change' | 'open.period') {
  const [row] = await superuser.unsafe(`SELECT count(*)::int AS count FROM ${table}`)
  return row?.['count']
}

test('the appeal gives twelve published cases with their events, periods and figures', async () => {
  expect(await importInto(team, theAppeal())).toMatchObject({ ok: true, changed: true, rules: { length: 25 } })
  expect(await takeStock(superuser)).toMatchObject({
    'file.case': 12, 'file.event': 28, 'open.case': 12, 'open.event': 27, 'open.prison': 3, 'open.source': 1,
    'open.figure': 3, 'open.addressee': 1, 'open.rule': 20,
  })
  expect(await verifyAudit(team)).toMatchObject({ ok: true })
})

test('as of the appeal nine people are held, and the most urgent are as the rules say', async () => {
  await importInto(team, theAppeal())
  const rows = await team<{ slug: string; status: string; prison: string | null; level: number; silence: string }[]>`
    SELECT c.slug, p.status, p.prison_id AS prison, p.level,
      date '2021-04-05' - silence_latest || '-' || date '2021-04-05' - silence_earliest AS silence
    FROM open.period p JOIN open.case c ON c.id = p.case_id WHERE p.valid @> date '2021-04-05' ORDER BY c.slug`
  expect(rows.filter((row) => ['detained', 'imprisoned'].includes(row.status))).toHaveLength(9)
  expect(rows.find((row) => row.slug === 'raoof-mehran')).toMatchObject({ prison: 'evin', level: 4, silence: '126-155' })
  expect(rows.find((row) => row.slug === 'kargar-somayeh')).toMatchObject({ prison: 'qarchak', silence: '171-171' })
  expect(rows.find((row) => row.slug === 'afkari-navid')).toMatchObject({ status: 'executed', level: 0 })
})

test('importing the same files again changes nothing at all', async () => {
  await importInto(team, theAppeal())
  const before = await takeStock(superuser)
  expect(await importInto(team, theAppeal(), { on: day('2021-04-06') })).toMatchObject({ ok: true, changed: false })
  expect(await importInto(team, theAppeal(), { trust: false })).toMatchObject({ ok: true, changed: false })
  expect(await takeStock(superuser)).toEqual(before)
})

test('a bad row in the last file writes nothing and is told by its line', async () => {
  const before = await takeStock(superuser)
  const files = theAppeal({ 'addressees.csv': (text) => text.replace(',appeal-2021', ',nobody') })
  expect(await importInto(team, files)).toEqual({
    ok: false,
    count: 1,
    badRows: [{ file: 'addressees.csv', line: 2, column: 'source_id', reason: 'no source has the id nobody' }],
  })
  expect(await takeStock(superuser)).toEqual(before)
})

test('a dry run says what would change and writes nothing', async () => {
  const before = await takeStock(superuser)
  expect(await importInto(team, theAppeal(), { dryRun: true })).toMatchObject({
    ok: true, changed: true, counts: { cases: { created: 12, updated: 0, unchanged: 0 } },
  })
  expect(await takeStock(superuser)).toEqual(before)
})

test('without trust everything is proposed, and nobody sees it', async () => {
  await importInto(team, theAppeal(), { trust: false })
  const claims = await team`SELECT DISTINCT claim_status AS claim, author FROM file.event_version`
  expect([...claims]).toEqual([{ claim: 'proposed', author: 'operator' }])
  expect(await takeStock(superuser)).toMatchObject({ 'open.event': 0, 'open.figure': 0, 'open.addressee': 0 })
  // Who somebody is has to be verified too, before there is a page of them.
  expect(await takeStock(superuser)).toMatchObject({ 'file.case': 12, 'open.case': 0, 'open.period': 0 })
})

test('trusting the same files later verifies them as given', async () => {
  await importInto(team, theAppeal(), { trust: false })
  expect(await importInto(team, theAppeal())).toMatchObject({ changed: true })
  expect(await takeStock(superuser)).toMatchObject({ 'file.event': 28, 'open.event': 27, 'open.figure': 3 })
  const [shown] = await team`SELECT groups FROM open.case WHERE slug = 'ganji-arash'`
  expect(shown).toEqual({ groups: ['Iranian Writers Association'] })
  const before = await takeStock(superuser)
  expect(await importInto(team, theAppeal())).toMatchObject({ changed: false })
  expect(await takeStock(superuser)).toEqual(before)
})

test('a changed row makes a new version of its event and touches no other case', async () => {
  await importInto(team, theAppeal())
  const files = theAppeal({ 'events.csv': (text) => text.replace('54 years.', 'Fifty-four years.') })
  const result = await importInto(team, files, { on: day('2021-04-09') })
  expect(result).toMatchObject({ counts: { events: { created: 0, updated: 1, unchanged: 27 } } })
  const [shown] = await team`SELECT note FROM open.event WHERE note LIKE 'Fifty%'`
  expect(shown).toBeDefined()
  const updated = await team`SELECT slug FROM open.case WHERE updated_on = '2021-04-09'`
  expect([...updated]).toEqual([{ slug: 'afkari-brother-1' }])
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toEqual(['case:afkari-brother-1', 'list', 'map'])
  expect(await count('file.event_version')).toBe(29)
})

test('a row that is gone from the file stays on record', async () => {
  await importInto(team, theAppeal())
  const before = await takeStock(superuser)
  const files = theAppeal({ 'events.csv': (text) => text.split('\n').filter((line) => !/^kargar/.test(line)).join('\n') })
  expect(await importInto(team, files)).toMatchObject({ changed: false })
  expect(await takeStock(superuser)).toEqual(before)
})

test('a case set back to the team vanishes with all that only it named', async () => {
  await importInto(team, theAppeal())
  const files = theAppeal({ 'cases.csv': (text) => text.replace(/^(kargar.*),public,/m, '$1,team,') })
  await importInto(team, files)
  expect(await takeStock(superuser)).toMatchObject({ 'open.case': 11, 'open.prison': 2, 'file.event': 28 })
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toEqual(['case:kargar-somayeh', 'list', 'map', 'prison:evin', 'prison:qarchak'])
  const pictures = await team`
    SELECT DISTINCT picture FROM file.period p JOIN file.case c ON c.id = p.case_id WHERE slug = 'kargar-somayeh'`
  expect([...pictures]).toEqual([{ picture: 'team' }])
})

test('publication does not count where a part of the consent is missing', async () => {
  const files = theAppeal({ 'cases.csv': (text) => text.replace(/^(ganji.*),2021-04-05$/m, '$1,') })
  expect(await importInto(team, files)).toMatchObject({ withoutConsent: ['ganji-arash'] })
  expect(await count('open.case')).toBe(11)
  await importInto(team, theAppeal())
  expect(await count('open.case')).toBe(12)
})

test('a better graded source changes every case that rests on it', async () => {
  await importInto(team, theAppeal())
  await importInto(team, theAppeal({ 'sources.csv': (text) => text.replace(',B,', ',D,') }))
  const grades = await team`SELECT DISTINCT grade FROM open.event`
  expect([...grades]).toEqual([{ grade: 'D3' }])
  const [silent] = await team`
    SELECT silence_since AS since FROM open.period p JOIN open.case c ON c.id = p.case_id
    WHERE c.slug = 'raoof-mehran' AND p.valid @> date '2021-04-05'`
  expect(silent).toEqual({ since: null })
})

test('a source that is a person appears with nothing but its reliability', async () => {
  const files = theAppeal({ 'sources.csv': (text) => text.replace('campaign_statement,2021-04-05', 'person,2021-04-05') })
  await importInto(team, files)
  const sources = await team`SELECT id, title, publisher, kind, published, url FROM open.source`
  expect([...sources]).toEqual([{
    id: expect.stringMatching(/^confidential-[0-9a-f]{12}$/), title: 'confidential source, B',
    publisher: null, kind: null, published: null, url: null,
  }])
  const named = await team`SELECT DISTINCT s.id FROM open.event e JOIN open.source s ON s.id = ANY (e.sources)`
  expect(named).toHaveLength(1)
  expect(await team`SELECT FROM open.event WHERE 'appeal-2021' = ANY (sources)`).toHaveLength(0)
})

test('a published contact carries its day and not who, how or any note', async () => {
  await importInto(team, theAppeal())
  const contacts = await team`SELECT date_edtf AS date, details, note FROM open.event WHERE type = 'contact'`
  expect([...contacts]).toEqual([{ date: '2020-11~', details: {}, note: null }])
})

test('the case of somebody who may be a child is not published', async () => {
  const born = (date: string) => theAppeal({ 'cases.csv': (text) => text.replace(/^(ganji.*),,already/m, `$1,${date},already`) })
  await importInto(team, born('2003-04-06'))
  expect(await count('open.case')).toBe(11)
  await importInto(team, born('2003-04-05'))
  expect(await count('open.case')).toBe(12)
})

test('files may refer to what the database holds already', async () => {
  await importInto(team, theAppeal())
  const row = 'ganji-arash,contact,2021-04-01,,evin,,"{""channel"":""visit""}",appeal-2021,verified,'
  const events = theAppeal({ 'events.csv': (text) => `${text.split('\n')[0]}\n${row}\n` }).get('events.csv')
  const result = await importInto(team, new Map([['events.csv', events ?? new Uint8Array()]]))
  expect(result).toMatchObject({ ok: true, counts: { events: { created: 1 }, cases: { created: 0, unchanged: 0 } } })
})
