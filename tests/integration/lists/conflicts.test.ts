import { editCase } from '@/lib/records/edit-case'
import { decidePerson, decideRest } from '@/lib/records/lists/decide-person'
import { aList, aRow, ON } from '../../factories/an-import'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'

const { team } = takeTestDatabase()
const [importer, another] = [aViewer('reviewer'), aViewer('reviewer')]

async function bring(name: string, rows: Parameters<typeof aList>[2]) {
  const list = await aList(importer, name, rows)
  await list.take('prepare')
  return list
}

async function personIn(importId: string, place = 2) {
  const [row] = await team`
    SELECT outcome, conflicts, events, content -> 'conflicts' AS said, content -> 'isFresh' AS fresh
    FROM file.list_import_person WHERE import_id = ${importId} AND place = ${place}`
  return row
}

test('who was dead in the old list and is held in the new one is a conflict, and applied by a person alone', async () => {
  const old = await bring('Deaths', [aRow(2, 'D-1', { nameLatin: 'Aye Win' }, [
    { type: 'arrest' }, { slot: 'death', type: 'death', date: '2020-05-01', details: { cause: 'in_custody' } },
  ])])
  expect(await old.take('commit')).toBeNull()
  const held = { slot: 'status', type: 'status_report', date: '2021-01-01', details: { status: 'imprisoned' } } as const
  const rows = [aRow(2, 'D-1', { nameLatin: 'Aye Win' }, [{ type: 'arrest' }, held])]
  const list = await bring('Deaths', rows)
  const person = await personIn(list.importId)
  expect(person).toMatchObject({ outcome: 'unchanged', events: 0, conflicts: 2 })
  expect(person?.['said']).toMatchObject([
    { code: 'event_after_death', slot: 'status', events: [{ type: 'death', date: '2020-05-01' }] },
    { code: 'no_longer_said', slot: null, events: [{ type: 'death' }] },
  ])
  expect(await list.take('commit')).toBeNull()
  const again = await bring('Deaths', rows)
  const decided = { importId: again.importId, place: 2, choice: '', takesConflicts: 'on' } as const
  expect(await decidePerson(importer, decided)).toEqual({ ok: true, value: null })
  expect(await personIn(again.importId)).toMatchObject({ outcome: 'changed', events: 1 })
  expect(await again.take('commit')).toBeNull()
  const [said] = await team`SELECT count(*) AS n FROM file.event WHERE type = 'status_report'`
  expect(said?.['n']).toBe(1)
})

test('what the record says otherwise of who somebody is stays', async () => {
  const list = await bring('Deaths', [aRow(2, 'D-1', { nameLatin: 'Aye Win', birthDate: '1980', sex: 'female' }, [])])
  expect(await list.take('commit')).toBeNull()
  const other = await bring('Deaths', [aRow(2, 'D-1', { nameLatin: 'U Aye Win', birthDate: '1981', sex: 'male' }, [])])
  const person = await personIn(other.importId)
  const differing = Array.isArray(person?.['said']) ? person['said'].filter((one) => one.code === 'field_differs') : []
  expect(differing).toMatchObject([
    { field: 'sex', now: 'female', said: 'male' }, { field: 'birthDate', now: '1980', said: '1981' },
  ])
  expect(await other.take('commit')).toBeNull()
  const [row] = await team`SELECT sex, birth_date AS birth FROM file.case WHERE name_latin = 'Aye Win'`
  expect(row).toEqual({ sex: 'female', birth: '1980' })
})

test('an edit between preview and commit is told, and nothing is written before somebody looks again', async () => {
  const list = await bring('Deaths', [aRow(2, 'D-1', { nameLatin: 'Aye Win', homePlace: 'Mandalay' }, [])])
  const [row] = await team`SELECT id::text, version FROM file.case WHERE name_latin = 'Aye Win'`
  const [caseId, version] = [String(row?.['id']), Number(row?.['version'])]
  const [source] = await team`SELECT id FROM file.source LIMIT 1`
  const edited = await editCase(another, {
    caseId, version, sourceId: String(source?.['id']), reason: 'Heard', identity: { occupation: ['teacher'] },
  }, ON)
  expect(edited).toMatchObject({ ok: true })
  expect(await list.take('commit')).toBe('changed_since')
  const [state] = await team`SELECT state, failure FROM file.list_import WHERE id = ${list.importId}`
  expect(state).toEqual({ state: 'ready', failure: 'changed_since' })
  expect(await personIn(list.importId)).toMatchObject({ fresh: true })
  expect(await list.take('commit')).toBeNull()
  const [after] = await team`SELECT occupation, home_place AS home FROM file.case WHERE id = ${caseId}`
  expect(after).toEqual({ occupation: ['teacher'], home: 'Mandalay' })
})

test('a person whom the record may know is the same, new or left out as somebody says', async () => {
  const rows = ['Aye Win', 'Aye Win', 'Aye Win'].map((nameLatin, at) =>
    aRow(at + 2, `E-${at}`, { nameLatin }, [{ type: 'charge', date: `2020-01-0${at + 5}`, details: { charges: [] } }]))
  const list = await bring('Choices', rows)
  const [row] = await team`SELECT slug FROM file.case WHERE name_latin = 'Aye Win'`
  const same = { importId: list.importId, place: 2, choice: 'same', slug: String(row?.['slug']) } as const
  expect(await decidePerson(another, same)).toEqual({ ok: false, reason: 'unknown_import' })
  expect(await decidePerson(importer, { ...same, slug: 'nobody' })).toEqual({ ok: false, reason: 'unknown_case' })
  expect(await decidePerson(importer, same)).toMatchObject({ ok: true })
  expect(await personIn(list.importId)).toMatchObject({ outcome: 'changed' })
  // Whom the list itself tells apart is no candidate any more.
  expect(await personIn(list.importId, 3)).toMatchObject({ outcome: 'new' })
  expect(await decidePerson(importer, { importId: list.importId, place: 2, choice: '' })).toMatchObject({ ok: true })
  expect(await personIn(list.importId, 3)).toMatchObject({ outcome: 'undecided' })
  expect(await decidePerson(importer, { importId: list.importId, place: 4, choice: 'new' })).toMatchObject({ ok: true })
  expect(await decideRest(importer, { importId: list.importId, choice: 'skip' })).toMatchObject({ ok: true })
  expect(await list.take('commit')).toBeNull()
  const [counts] = await team`SELECT counts FROM file.list_import WHERE id = ${list.importId}`
  expect(counts?.['counts']).toMatchObject({ people: 3, skipped: 2, new: 1, events: 1 })
})
