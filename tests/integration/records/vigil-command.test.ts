import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect, type Sql } from '@/lib/db/connect'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../factories/database'
import { takeStock } from './exchange'
import { start, vigil } from './run-vigil'

let database: TestDatabase
let superuser: Sql
let folder: string

beforeEach(async () => {
  database = await createTestDatabase()
  superuser = connect(database.urls.superuser)
  folder = await mkdtemp(path.join(tmpdir(), 'vigil-exchange-'))
  await cp('data/appeal-2021', folder, { recursive: true })
})
afterEach(async () => {
  await superuser.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

async function spoil(file: string, change: (text: string) => string) {
  const at = path.join(folder, file)
  await writeFile(at, change(await readFile(at, 'utf8')))
}

test('import prints one JSON object, and the second time says that nothing changed', async () => {
  const first = await vigil('import', folder, '--trust', '--json')
  expect(first).toMatchObject({ status: 0, err: '' })
  expect(JSON.parse(first.out)).toMatchObject({
    ok: true, changed: true, dryRun: false, counts: { cases: { created: 12 }, events: { created: 28 } },
  })
  const before = await takeStock(superuser)
  expect(JSON.parse((await vigil('import', folder, '--trust', '--json')).out)).toMatchObject({ changed: false })
  expect(await takeStock(superuser)).toEqual(before)
})

test('a bad row ends the import with status 1 and names file, line, column and reason', async () => {
  await spoil('events.csv', (text) => text.replace('{""prisonMonths"":132}', '{""prisonMonth"":132}'))
  const before = await takeStock(superuser)
  const { status, err } = await vigil('import', folder, '--trust')
  expect(status).toBe(1)
  expect(err).toContain('events.csv:2: details: unknown detail of sentence: prisonMonth\n')
  const json = JSON.parse((await vigil('import', folder, '--trust', '--json')).out)
  expect(json).toMatchObject({ ok: false, count: 2, badRows: [{ file: 'events.csv', line: 2, column: 'details' }, {}] })
  expect(await takeStock(superuser)).toEqual(before)
})

test('a dry run writes nothing', async () => {
  const before = await takeStock(superuser)
  const { status, out } = await vigil('import', folder, '--dry-run')
  expect(status).toBe(0)
  expect(out).toContain('cases.csv         12 new, 0 changed, 0 unchanged')
  expect(await takeStock(superuser)).toEqual(before)
})

test('an import that is killed in the middle leaves nothing behind', async () => {
  const before = await takeStock(superuser)
  const { child, ended } = start('import', folder, '--trust')
  await superuser.begin(async (gate) => {
    // The last statement of the import has to wait here, when all else of it is written.
    await gate`LOCK TABLE open.change IN SHARE MODE`
    await until(async () => {
      const waiting = await superuser`SELECT FROM pg_locks WHERE relation = 'open.change'::regclass AND NOT granted`
      return waiting.length > 0
    })
    child.kill('SIGKILL')
    await ended
  })
  await until(async () => {
    const left = await superuser`
      SELECT FROM pg_stat_activity WHERE usename = 'vigil_team' AND datname = ${database.name}`
    return left.length === 0
  })
  expect(await takeStock(superuser)).toEqual(before)
  expect(await vigil('import', folder, '--trust')).toMatchObject({ status: 0 })
})

test('a byte that a superuser changes in the audit log is found, and the entry named', async () => {
  await vigil('import', folder, '--trust')
  expect(await vigil('audit', 'verify')).toMatchObject({ status: 0 })
  await asSuperuser(database.name, (sql) => sql.unsafe(`
    ALTER TABLE file.audit DISABLE TRIGGER USER;
    UPDATE file.audit SET actor = 'operators' WHERE seq = 17;
    ALTER TABLE file.audit ENABLE TRIGGER USER`).simple())
  expect(await vigil('audit', 'verify')).toMatchObject({ status: 1, err: 'Entry 17 is bad: changed entry.\n' })
  const { status, out } = await vigil('audit', 'verify', '--json')
  expect(status).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ ok: false, firstBadSeq: 17 })
})

test('prepare migrates and loads the rules once', async () => {
  expect(JSON.parse((await vigil('prepare', '--json')).out)).toMatchObject({ migrations: [], rules: { length: 25 } })
  expect(JSON.parse((await vigil('prepare', '--json')).out)).toMatchObject({ migrations: [], rules: [] })
})

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it never came to that')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
