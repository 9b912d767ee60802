import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Sql } from '@/lib/db/connect'
import { verifyAudit } from '@/lib/db/verify-audit'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { importInto, takeStock, theAppeal } from './exchange'
import { vigil } from './run-vigil'

let database: TestDatabase
let team: Sql
let folder: string

beforeEach(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  folder = mkdtempSync(join(tmpdir(), 'vigil-invented-'))
})
afterEach(async () => {
  await team.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

const generate = (...args: string[]) => vigil('generate', '--cases', '40', '--seed', '5', '--out', folder, ...args)

test('invented people are imported, marked wherever they are published, and imported again change nothing', async () => {
  const { status, out } = await generate('--import', '--json')
  expect({ status, out: JSON.parse(out) }).toMatchObject({ status: 0, out: { ok: true, cases: 40, until: '2021-04-05' } })
  const shown = await team<{ name: string; summary: string }[]>`SELECT name_latin AS name, summary FROM open.case`
  expect(shown.length).toBeGreaterThan(20)
  expect(shown.filter(({ name, summary }) => !/invented/.test(name) || !/^Invented/.test(summary))).toEqual([])
  const before = await takeStock(team)
  expect(before).toMatchObject({ 'file.case': 40, 'file.event': 320 })
  expect((await vigil('import', folder, '--trust')).out).toContain('Nothing has changed.')
  expect(await takeStock(team)).toEqual(before)
  expect(await verifyAudit(team)).toMatchObject({ ok: true })
})

test('a database that holds anybody else takes no invented people', async () => {
  await importInto(team, theAppeal())
  const { status, err } = await generate('--import')
  expect({ status, err: err.trim() }).toEqual({
    status: 1, err: 'This database holds people who are not invented: it takes no invented ones.',
  })
  expect(readdirSync(folder)).toEqual([])
})
