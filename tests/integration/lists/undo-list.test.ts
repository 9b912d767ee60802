import { verifyAudit } from '@/lib/db/verify-audit'
import { verifyCase } from '@/lib/records/verify-case'
import { verifyEvent } from '@/lib/records/verify-event'
import { aList, aRow, ON } from '../../factories/an-import'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'

const { team } = takeTestDatabase()
const [importer, reviewer] = [aViewer('reviewer'), aViewer('reviewer')]

/** Invented people. */
const ROWS = [
  aRow(2, 'L-1', { nameLatin: 'Aye Win' }, [{ type: 'arrest' }]),
  aRow(3, 'L-2', { nameLatin: 'Bo Kyaw' }, [{ type: 'arrest' }, { type: 'charge', date: '2020-02', details: { charges: [] } }]),
]

async function undoneOf(importId: string) {
  return team`SELECT outcome, undone, kept FROM file.list_import_person WHERE import_id = ${importId} ORDER BY place`
}

async function standing(name: string) {
  const rows = await team`
    SELECT e.type, v.claim_status AS status FROM file.case c JOIN file.event e ON e.case_id = c.id
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE c.name_latin = ${name} ORDER BY e.type`
  return rows.map((row) => `${String(row['type'])} ${String(row['status'])}`)
}

test('an import that nobody touched goes as a whole, comes back when it is imported again, and goes again', async () => {
  const list = await aList(importer, 'Whole', ROWS)
  await list.take('prepare')
  await list.take('commit')
  expect(await list.take('undo')).toBeNull()
  expect(await undoneOf(list.importId)).toEqual([
    { outcome: 'new', undone: 'archived', kept: 0 }, { outcome: 'new', undone: 'archived', kept: 0 },
  ])
  const [left] = await team`
    SELECT (SELECT count(*) FROM file.period) AS periods, (SELECT count(*) FROM file.waiting_event) AS events,
      (SELECT count(*) FROM file.waiting_identity) AS identities, (SELECT count(*) FROM file.case_name_key) AS names`
  expect(left).toEqual({ periods: 0, events: 0, identities: 0, names: 0 })
  expect(await list.take('undo')).toBe('not_open')

  const again = await aList(importer, 'Whole', ROWS)
  await again.take('prepare')
  expect(await undoneOf(again.importId)).toMatchObject([{ outcome: 'new' }, { outcome: 'new' }])
  expect(await again.take('commit')).toBeNull()
  expect(await standing('Bo Kyaw')).toEqual(['arrest proposed', 'charge proposed'])
  const [back] = await team`
    SELECT (SELECT count(*) FROM file.case WHERE archived_at IS NULL) AS cases,
      (SELECT count(*) FROM file.waiting_event) AS events, (SELECT count(*) FROM file.waiting_identity) AS identities,
      (SELECT count(*) FROM file.case_name_key) AS names, (SELECT count(*) FROM file.case) AS "all"`
  expect(back).toEqual({ cases: 2, events: 3, identities: 2, names: 2, all: 2 })
  expect(await again.take('undo')).toBeNull()
  expect(await undoneOf(again.importId)).toMatchObject([{ undone: 'archived' }, { undone: 'archived' }])
  expect(await verifyAudit(team)).toMatchObject({ ok: true })
})

test('what others have touched stays, and is counted', async () => {
  const list = await aList(importer, 'Touched', ROWS.map((row) => ({
    ...row, person: { nameLatin: `${row.person.nameLatin ?? ''} U` },
  })))
  await list.take('prepare')
  await list.take('commit')
  const [arrest] = await team`
    SELECT e.id::text FROM file.event e JOIN file.case c ON c.id = e.case_id
    WHERE c.name_latin = 'Bo Kyaw U' AND e.type = 'arrest'`
  const verified = await verifyEvent(reviewer, { eventId: String(arrest?.['id']), version: 1 }, ON)
  expect(verified).toMatchObject({ ok: true })
  const [aye] = await team`SELECT id::text FROM file.case WHERE name_latin = 'Aye Win U'`
  expect(await verifyCase(reviewer, { caseId: String(aye?.['id']), version: 1 }, ON)).toMatchObject({ ok: true })
  expect(await list.take('undo')).toBeNull()
  expect(await undoneOf(list.importId)).toEqual([
    { outcome: 'new', undone: 'taken_back', kept: 0 }, { outcome: 'new', undone: 'partly', kept: 1 },
  ])
  expect(await standing('Bo Kyaw U')).toEqual(['arrest verified', 'charge retracted'])
  const [cases] = await team`SELECT count(*) AS n FROM file.case WHERE name_latin LIKE '% U' AND archived_at IS NULL`
  expect(cases?.['n']).toBe(2)
})

test('a newer version that is undone gives back what the older one said', async () => {
  const older = await aList(importer, 'Versions', [
    aRow(2, 'L-9', { nameLatin: 'Daw Mya' }, [{ type: 'arrest' }, { type: 'release', date: '2020-05' }]),
  ])
  await older.take('prepare')
  await older.take('commit')
  const newer = await aList(importer, 'Versions', [
    aRow(2, 'L-9', { nameLatin: 'Daw Mya', birthDate: '1970' }, [{ type: 'arrest' }, { type: 'release', date: '2020-06' }]),
  ])
  await newer.take('prepare')
  expect(await newer.take('commit')).toBeNull()
  expect(await newer.take('undo')).toBeNull()
  expect(await undoneOf(newer.importId)).toEqual([{ outcome: 'changed', undone: 'taken_back', kept: 0 }])
  const releases = await team`
    SELECT v.date_edtf AS date, v.claim_status AS status FROM file.case c JOIN file.event e ON e.case_id = c.id
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE c.name_latin = 'Daw Mya' AND e.type = 'release' ORDER BY 1`
  expect(releases).toEqual([{ date: '2020-05', status: 'proposed' }, { date: '2020-06', status: 'retracted' }])
  const [person] = await team`SELECT birth_date AS birth, unverified FROM file.case WHERE name_latin = 'Daw Mya'`
  expect(person).toMatchObject({ birth: null })
  const [waiting] = await team`
    SELECT count(*) AS n FROM file.waiting_identity w JOIN file.case c ON c.id = w.case_id
    WHERE c.name_latin = 'Daw Mya'`
  expect(waiting?.['n']).toBe(1)
})

/** Brings in a version of a list of one person, released in a month of 2020; the later, the closer the birth. */
async function bringRelease(name: string, date: string) {
  const birthDate = '1980-06-07'.slice(0, (Number(date.slice(-1)) - 5) * 3 + 4)
  const list = await aList(importer, name, [
    aRow(2, 'R-1', { nameLatin: `Ma ${name}`, birthDate }, [{ type: 'arrest' }, { type: 'release', date }]),
  ])
  expect([await list.take('prepare'), await list.take('commit')]).toEqual([null, null])
  return list
}

async function releasesOf(name: string) {
  const rows = await team`
    SELECT v.date_edtf AS date, v.claim_status AS status, e.id::text
    FROM file.case c JOIN file.event e ON e.case_id = c.id
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE c.name_latin = ${`Ma ${name}`} AND e.type = 'release' ORDER BY 1`
  return rows.map((row) => ({ said: `${String(row['date'])} ${String(row['status'])}`, id: String(row['id']) }))
}

const saidOf = async (name: string) => (await releasesOf(name)).map(({ said }) => said)

async function bornIn(name: string) {
  const [person] = await team`SELECT birth_date AS birth FROM file.case WHERE name_latin = ${`Ma ${name}`}`
  return person?.['birth']
}

test('after newer versions were undone, the next one comes in the place of what the oldest said', async () => {
  await bringRelease('Chain', '2020-05')
  const second = await bringRelease('Chain', '2020-06')
  const third = await bringRelease('Chain', '2020-07')
  expect([await third.take('undo'), await second.take('undo')]).toEqual([null, null])
  expect(await saidOf('Chain')).toEqual(['2020-05 proposed', '2020-06 retracted', '2020-07 retracted'])
  expect(await bornIn('Chain')).toBe('1980')
  await bringRelease('Chain', '2020-08')
  expect(await saidOf('Chain')).toEqual([
    '2020-05 retracted', '2020-06 retracted', '2020-07 retracted', '2020-08 proposed',
  ])
})

test('what a version replaced does not come back beside what stays of it, nor beside what a newer one said', async () => {
  await bringRelease('Verified', '2020-05')
  const verified = await bringRelease('Verified', '2020-06')
  const [, newer] = await releasesOf('Verified')
  expect(await verifyEvent(reviewer, { eventId: newer?.id ?? '', version: 1 }, ON)).toMatchObject({ ok: true })
  expect(await verified.take('undo')).toBeNull()
  expect(await saidOf('Verified')).toEqual(['2020-05 retracted', '2020-06 verified'])

  await bringRelease('Passed', '2020-05')
  const passed = await bringRelease('Passed', '2020-06')
  await bringRelease('Passed', '2020-07')
  expect(await passed.take('undo')).toBeNull()
  expect(await saidOf('Passed')).toEqual(['2020-05 retracted', '2020-06 retracted', '2020-07 proposed'])
})

test('who somebody is stays as a version said that was verified, when it and the one before it are undone', async () => {
  await bringRelease('Judged', '2020-05')
  const second = await bringRelease('Judged', '2020-06')
  const third = await bringRelease('Judged', '2020-07')
  const [person] = await team`SELECT id::text, version FROM file.case WHERE name_latin = 'Ma Judged'`
  const input = { caseId: String(person?.['id']), version: Number(person?.['version']) }
  expect(await verifyCase(reviewer, input, ON)).toMatchObject({ ok: true })
  expect([await third.take('undo'), await second.take('undo')]).toEqual([null, null])
  expect(await bornIn('Judged')).toBe('1980-06-07')
})
