import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mapListImport } from '@/lib/records/lists/map-list-import'
import { startListImport } from '@/lib/records/lists/start-list-import'
import { findListMapping } from '@/lib/team/find-list-mapping'
import { aViewer } from '../../factories/a-viewer'
import { isListRunning } from '@/lib/records/lists/list-lock'
import { mappingSchema } from '@/lib/domain/lists/mapping'
import { overPostgres } from '@/lib/db/statements'
import { takeTestDatabase } from '../../factories/take-database'
import { waitUntil } from '../../support/own-site'
import { start, vigil } from '../records/run-vigil'

const { team, superuser } = takeTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'vigil-list-'))
afterAll(() => rmSync(folder, { recursive: true }))

const MAPPING = {
  name: 'Invented list', key: 'No', listedOn: '2021-01-01',
  columns: [
    { column: 'No', field: 'external_key' }, { column: 'Name', field: 'name_latin' },
    { column: 'Arrested', field: 'arrest_date' },
  ],
  source: { kind: 'new', title: 'An invented list', reliability: 'C' },
}

function write(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const mapping = write('mapping.json', MAPPING)

/** Invented people, `count` of them. */
function csv(count: number): string {
  const dayOf = (at: number) => `2020-0${(at % 9) + 1}-1${at % 9}`
  const rows = Array.from({ length: count }, (_, at) => `K-${at},Invented ${nameOf(at)},${dayOf(at)}`)
  return ['No,Name,Arrested', ...rows].join('\n')
}

/** A name like no other. */
function nameOf(at: number): string {
  const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'po', 'ri', 'sa', 'tu']
  return String(at).padStart(4, '7').split('').map((digit) => syllables[Number(digit)]).join('')
}

const counted = async () => (await team`
  SELECT (SELECT count(*)::int FROM file.case) AS cases, (SELECT count(*)::int FROM file.event) AS events,
    (SELECT count(*)::int FROM file.import_batch) AS batches, (SELECT count(*)::int FROM file.source) AS sources,
    (SELECT count(*)::int FROM file.audit WHERE action = 'import') AS told`)[0]

test('a dry run writes nothing, an import writes all, and the same list again changes nothing', async () => {
  const list = write('list.csv', csv(3))
  const dry = await vigil('import', list, '--mapping', mapping, '--dry-run', '--json')
  expect(JSON.parse(dry.out)).toMatchObject({ ok: true, counts: { people: 3, new: 3, events: 3 }, dryRun: true })
  expect(await counted()).toEqual({ cases: 0, events: 0, batches: 0, sources: 0, told: 0 })
  const done = await vigil('import', list, '--mapping', mapping)
  expect(done.out).toContain('Imported, as proposed.')
  expect(await counted()).toEqual({ cases: 3, events: 3, batches: 1, sources: 1, told: 1 })
  const again = await vigil('import', list, '--mapping', mapping, '--json')
  expect(JSON.parse(again.out)).toMatchObject({ ok: true, changed: false, counts: { unchanged: 3 } })
  expect(await counted()).toEqual({ cases: 3, events: 3, batches: 1, sources: 1, told: 1 })
})

test('what can be read in two ways, and who may be on record, is listed until it is answered', async () => {
  const other = write('other.json', { ...MAPPING, name: 'Another list' })
  const list = write('asked.csv', `No,Name,Arrested\nZ-1,Invented ${nameOf(0)},03/04/2020\n`)
  const asked = await vigil('import', list, '--mapping', other)
  expect(asked.status).toBe(1)
  expect(asked.err).toMatch(/03\/04\/2020[\s\S]*answer one of: [\s\S]*Nothing was written: questions\./)
  const pattern = /^(\S+) \(1 rows/m.exec(asked.err)?.[1] ?? ''
  const choices = /answer one of: (\w+)/.exec(asked.err)?.[1] ?? ''
  const answers = write('answers.json', { [pattern]: choices })
  const unmet = await vigil('import', list, '--mapping', other, '--answers', answers)
  expect(unmet.err).toMatch(/person:Z-1 \(line 2[\s\S]*same:invented-[\s\S]*undecided/)
  const all = write('all.json', { [pattern]: choices, 'person:Z-1': 'new' })
  const done = await vigil('import', list, '--mapping', other, '--answers', all, '--json')
  expect(JSON.parse(done.out)).toMatchObject({ ok: true, counts: { new: 1 } })
})

test('killed in the middle of a commit it leaves nothing, and can be done again', async () => {
  const before = await counted()
  const many = write('many.json', { ...MAPPING, name: 'Many' })
  const list = write('many.csv', csv(500))
  const args = ['import', list, '--mapping', many, '--answers', write('new.json', { 'person:*': 'new' }), '--json']
  const stateOf = async () => (await team`
    SELECT id::text, state, step, done FROM file.list_import WHERE mapping ->> 'name' = 'Many'`)[0]
  await superuser.begin(async (sql) => {
    // It cannot be done before it is killed.
    await sql`LOCK TABLE open.change IN SHARE MODE`
    const { child, ended } = start(...args)
    await waitUntil(async () => (await stateOf())?.['step'] === 'publishing')
    child.kill('SIGKILL')
    await ended
  })
  const row = await stateOf()
  expect(row).toMatchObject({ state: 'committing' })
  await waitUntil(async () => !(await isListRunning(overPostgres(team), String(row?.['id']))))
  expect(await counted()).toEqual(before)
  const again = await vigil(...args)
  expect(JSON.parse(again.out)).toMatchObject({ ok: true, counts: { people: 500 } })
  expect((await counted())?.['cases']).toBe(Number(before?.['cases']) + 500)
})

test('what the workspace says of how a list is read, the command reads its next version by', async () => {
  const [reviewer, list] = [aViewer('reviewer'), 'No,Name,Arrested\nW-1,Invented Workspace,05/06/2019\n']
  const started = await startListImport(reviewer, { fileName: 'list.csv' }, new TextEncoder().encode(list))
  if (!started.ok) throw new Error(started.reason)
  const { importId } = started.value
  const said = { ...MAPPING, name: 'From the workspace', answers: { 'day_order:Arrested': 'day_first' } } as const
  await mapListImport(reviewer, { importId, mapping: mappingSchema.parse(said) })
  expect(await findListMapping(aViewer('reviewer'), importId)).toBeNull()
  const file = write('from-workspace.json', JSON.stringify(await findListMapping(reviewer, importId), null, 2))
  const done = await vigil('import', write('next.csv', list), '--mapping', file, '--json')
  expect(JSON.parse(done.out)).toMatchObject({ ok: true, counts: { new: 1, events: 1 } })
  expect(await team`
    SELECT v.date_edtf AS date FROM file.case c JOIN file.event e ON e.case_id = c.id
    JOIN file.event_version v ON v.event_id = e.id WHERE c.name_latin = 'Invented Workspace'`).toEqual([{ date: '2019-06-05' }])
})
