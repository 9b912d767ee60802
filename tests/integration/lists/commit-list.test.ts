import { listListPeople } from '@/lib/team/list-list-people'
import { aViewer } from '../../factories/a-viewer'
import { aList, aRow } from '../../factories/an-import'
import { takeTestDatabase } from '../../factories/take-database'

const { team } = takeTestDatabase()
const importer = aViewer('reviewer')

/** Invented people. */
const ROWS = [
  aRow(2, 'L-1', { nameLatin: 'Aye Win', birthDate: '1980' }, [{ type: 'arrest' }, { type: 'release', date: '2020-03-01' }]),
  aRow(3, 'L-2', { nameLatin: 'Bo Kyaw', nameNative: 'بو کیاو' }, [{ type: 'arrest', date: '2019-05' }]),
  { ...aRow(4, null, {}), faults: ['no_name' as const] },
]

async function peopleOf(importId: string) {
  return team`
    SELECT place, outcome, conflicts, events, case_id IS NOT NULL AS "hasCase" FROM file.list_import_person
    WHERE import_id = ${importId} ORDER BY place`
}

/** All that a list may write, as it is. */
async function digest(): Promise<unknown> {
  const [row] = await team`
    SELECT (SELECT jsonb_agg(c ORDER BY c.id) FROM file.case c) AS cases,
      (SELECT jsonb_agg(v ORDER BY v.event_id, v.version) FROM file.event_version v) AS versions,
      (SELECT jsonb_agg(v ORDER BY v.case_id, v.version) FROM file.case_version v) AS identities,
      (SELECT count(*) FROM file.source) AS sources, (SELECT count(*) FROM file.import_batch) AS batches`
  return row
}

test('a list is laid beside the record without changing it, and brought in as proposed by who brought it', async () => {
  const before = await digest()
  const list = await aList(importer, 'First', ROWS)
  expect(await list.take('prepare')).toBeNull()
  expect(await digest()).toEqual(before)
  expect(await peopleOf(list.importId)).toEqual([
    { place: 2, outcome: 'new', conflicts: 0, events: 2, hasCase: false },
    { place: 3, outcome: 'new', conflicts: 0, events: 1, hasCase: false },
    { place: 4, outcome: 'faulty', conflicts: 0, events: 0, hasCase: false },
  ])
  expect(await list.take('commit')).toBeNull()
  const events = await team`
    SELECT e.type, v.date_edtf AS date, v.claim_status AS status, v.author = ${importer.accountId} AS "isOwn",
      v.audience
    FROM file.event e JOIN file.event_version v ON v.event_id = e.id ORDER BY v.date_edtf`
  expect(events).toEqual([
    { type: 'arrest', date: '2019-05', status: 'proposed', isOwn: true, audience: 'team' },
    { type: 'arrest', date: '2020-01-02', status: 'proposed', isOwn: true, audience: 'team' },
    { type: 'release', date: '2020-03-01', status: 'proposed', isOwn: true, audience: 'team' },
  ])
  const [list1] = await team`SELECT state, file IS NULL AS "isGone" FROM file.list_import WHERE id = ${list.importId}`
  expect(list1).toEqual({ state: 'committed', isGone: true })
  const { people } = await listListPeople(importer, list.importId, { filter: 'all', after: 0 })
  expect(people.map(({ place, content, caseName }) => [place, content, caseName])).toEqual([
    [2, null, { latin: 'Aye Win', native: null }], [3, null, { latin: 'Bo Kyaw', native: 'بو کیاو' }], [4, null, null],
  ])
  const periods = await team`SELECT count(*) AS n FROM file.period`
  expect(periods[0]?.['n']).toBeGreaterThan(2)
})

test('the same list again changes nothing', async () => {
  const before = await digest()
  const list = await aList(importer, 'First', ROWS)
  expect(await list.take('prepare')).toBeNull()
  expect((await peopleOf(list.importId)).map((one) => one['outcome'])).toEqual(['unchanged', 'unchanged', 'faulty'])
  expect(await list.take('commit')).toBeNull()
  expect(await digest()).toEqual(before)
})

test('the same people in another list are only known once somebody says so', async () => {
  const list = await aList(importer, 'Another', ROWS)
  expect(await list.take('prepare')).toBeNull()
  expect((await peopleOf(list.importId)).map((one) => one['outcome'])).toEqual(['undecided', 'undecided', 'faulty'])
  expect(await list.take('commit')).toBe('undecided')
  const [row] = await team`
    SELECT content -> 'candidates' -> 0 AS candidate FROM file.list_import_person
    WHERE import_id = ${list.importId} AND place = 2`
  expect(row?.['candidate']).toMatchObject({
    nameLatin: 'Aye Win', by: 'name', sameBirth: true, sameArrest: true, birthDate: '1980',
  })
})

test('of somebody who was arrested more than once, each arrest may be the one of another list', async () => {
  const row = (line: number, arrests: string[]) =>
    aRow(line, `L-${line}`, { nameLatin: 'Hla Myint' }, arrests.map((date) => ({ type: 'arrest' as const, date })))
  const first = await aList(importer, 'Arrests', [row(2, ['2015-03-04', '2020-01-02'])])
  expect([await first.take('prepare'), await first.take('commit')]).toEqual([null, null])
  const seen = async (name: string, arrests: string[]) => {
    const list = await aList(importer, name, [row(2, arrests)])
    await list.take('prepare')
    const [found] = await team`
      SELECT content -> 'candidates' -> 0 AS candidate FROM file.list_import_person WHERE import_id = ${list.importId}`
    return found?.['candidate']
  }
  expect(await seen('Later arrests', ['2020-01'])).toMatchObject({ sameArrest: true, arrest: '2020-01-02' })
  expect(await seen('Earlier arrests', ['2015'])).toMatchObject({ sameArrest: true, arrest: '2015-03-04' })
  expect(await seen('Other arrests', ['2018'])).toMatchObject({ sameArrest: false, arrest: '2015-03-04' })
  expect(await seen('No arrests', [])).toMatchObject({ sameArrest: null, arrest: '2015-03-04' })
})

test('a newer version of a list proposes what it says otherwise, in the place of what nobody has touched', async () => {
  const newer = [
    aRow(2, 'L-1', { nameLatin: 'Aye Win', birthDate: '1980-06-07', occupation: ['teacher'] },
      [{ type: 'arrest' }, { type: 'release', date: '2020-04-01' }]),
    aRow(3, 'L-2', { nameLatin: 'Bo Kyaw' }, [{ type: 'arrest', date: '2019-05' }]),
    aRow(9, 'L-3', { nameLatin: 'Cho Cho' }, [{ type: 'arrest', date: '2021-01' }]),
  ]
  const list = await aList(importer, 'First', newer, 'The same list, a year later')
  expect(await list.take('prepare')).toBeNull()
  const rows = await peopleOf(list.importId)
  expect(rows).toMatchObject([{ outcome: 'changed', events: 1 }, { outcome: 'unchanged', events: 0 }, { outcome: 'new' }])
  expect(await list.take('commit')).toBeNull()
  const releases = await team`
    SELECT v.date_edtf AS date, v.claim_status AS status FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version WHERE e.type = 'release' ORDER BY 1`
  expect(releases).toEqual([{ date: '2020-03-01', status: 'retracted' }, { date: '2020-04-01', status: 'proposed' }])
  const [person] = await team`SELECT birth_date AS birth, occupation FROM file.case WHERE name_latin = 'Aye Win'`
  expect(person).toEqual({ birth: '1980-06-07', occupation: ['teacher'] })
})

test('a name so long that its address is cut between two words is brought in like any other', async () => {
  const name = `Khin Maung ${'a'.repeat(58)} Win`
  const list = await aList(importer, 'Long names', [aRow(2, 'N-1', { nameLatin: name }, [{ type: 'arrest' }])])
  expect(await list.take('prepare')).toBeNull()
  expect(await list.take('commit')).toBeNull()
  const [row] = await team`SELECT slug FROM file.case WHERE name_latin = ${name}`
  expect(row?.['slug']).toMatch(/^khin-maung-a{58}-x[0-9a-f]{6}$/)
})

/** Brings in a version of a list of one person, whose calls stand in a cell in this order. */
async function bringCalls(name: string, ...dates: readonly string[]) {
  const list = await aList(importer, name, [aRow(2, 'A-1', { nameLatin: `Mya ${name}` }, dates.map((date, at) =>
    ({ slot: `contact:${at}`, type: 'contact' as const, date, details: { channel: 'phone' } })))])
  expect(await list.take('prepare')).toBeNull()
  const [person] = await team`
    SELECT content -> 'conflicts' AS conflicts FROM file.list_import_person WHERE import_id = ${list.importId}`
  expect(await list.take('commit')).toBeNull()
  return person?.['conflicts']
}

async function callsOf(name: string) {
  return team`
    SELECT v.date_edtf AS date, v.claim_status AS status FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version JOIN file.case c ON c.id = e.case_id
    WHERE c.name_latin = ${`Mya ${name}`} ORDER BY 1`
}

test('what a row still says stands, wherever in it something new is written', async () => {
  await bringCalls('Newest first', '2019-05-01')
  await bringCalls('Newest first', '2021-03-01', '2019-05-01')
  expect(await callsOf('Newest first')).toEqual([
    { date: '2019-05-01', status: 'proposed' }, { date: '2021-03-01', status: 'proposed' },
  ])
})

test('a list that goes back to what it said first says nothing else', async () => {
  for (const date of ['2019-05-01', '2019-05-09', '2019-05-01']) await bringCalls('Back', date)
  expect(await callsOf('Back')).toEqual([
    { date: '2019-05-01', status: 'proposed' }, { date: '2019-05-09', status: 'retracted' },
  ])
})

test('what a row no longer says is shown, also where another thing has its place', async () => {
  await bringCalls('Fewer', '2019-05-01', '2021-03-01')
  expect(await bringCalls('Fewer', '2021-03-01')).toMatchObject([
    { code: 'no_longer_said', events: [{ type: 'contact', date: '2019-05-01' }] },
  ])
  expect(await callsOf('Fewer')).toMatchObject([{ status: 'proposed' }, { status: 'proposed' }])
})

test('a place in a list that is longer than a locator is cut, and not within a sign', async () => {
  const columns = [`${'a'.repeat(494)}😀`, 'b'.repeat(100)]
  const list = await aList(importer, 'Long places', [aRow(2, 'P-1', { nameLatin: 'Ni Ni' }, [{ type: 'arrest', columns }])])
  expect([await list.take('prepare'), await list.take('commit')]).toEqual([null, null])
  const [row] = await team`
    SELECT v.locator FROM file.event_version v JOIN file.event e ON e.id = v.event_id
    JOIN file.case c ON c.id = e.case_id WHERE c.name_latin = 'Ni Ni'`
  expect(row?.['locator']).toBe(`P-1: ${'a'.repeat(494)}`)
})
