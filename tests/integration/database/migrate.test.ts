import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Sql } from '@/lib/db/connect'
import { migrate } from '@/lib/db/migrate'
import { MIGRATIONS_FOLDER } from '@/lib/db/migration-files'
import { asSuperuser, createEmptyDatabase, type TestDatabase } from '../../factories/database'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createEmptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'vigil-migrations-'))
  await cp(MIGRATIONS_FOLDER, folder, { recursive: true })
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const run = () => migrate(database.urls.superuser, database.urls, folder)

function query<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
  return asSuperuser(database.name, task)
}

test('applies every migration once and in order, and a second run does nothing', async () => {
  const first = await run()
  const applied = first.map(({ name }) => name)
  expect(applied[0]).toBe('20260101000000_foundation')
  expect(applied).toEqual([...applied].sort())
  expect(await run()).toEqual([])
})

test('keeps the table that Prisma keeps', async () => {
  await run()
  const rows = await query((sql) => sql`
    SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS finished, rolled_back_at, logs
    FROM public._prisma_migrations`)
  expect(rows).toContainEqual({
    migration_name: '20260101000000_foundation',
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    applied_steps_count: 1,
    finished: true,
    rolled_back_at: null,
    logs: null,
  })
})

test('two runs at the same time apply each migration once', async () => {
  const both = await Promise.all([run(), run()])
  expect(both.map((applied) => applied.length).sort()).toEqual([0, expect.any(Number)])
})

test('two databases of one cluster may be migrated at the same time', async () => {
  const other = await createEmptyDatabase()
  await Promise.all([run(), migrate(other.urls.superuser, other.urls, folder)])
  await other.drop()
})

test('refuses a migration that has changed since it was applied', async () => {
  await run()
  const file = join(folder, '20260101000000_foundation', 'migration.sql')
  await writeFile(file, `${await readFile(file, 'utf8')}\n`)
  await expect(run()).rejects.toMatchObject({ code: 'changed_migration' })
})

test('refuses a database that is ahead of this version', async () => {
  await run()
  await rm(join(folder, '20260101000700_grants'), { recursive: true })
  await expect(run()).rejects.toMatchObject({ code: 'unknown_migration' })
})

test('a migration that fails leaves nothing behind, and those before it stand', async () => {
  const file = join(folder, '20260101000700_grants', 'migration.sql')
  const sound = await readFile(file, 'utf8')
  await writeFile(file, `CREATE TABLE open.half (id int); SELECT 1 / 0;\n${sound}`)
  await expect(run()).rejects.toThrow('division by zero')
  const [half] = await query((sql) => sql`SELECT to_regclass('open.half') AS half`)
  expect(half).toEqual({ half: null })
  await writeFile(file, sound)
  expect(await run()).toContainEqual({ name: '20260101000700_grants' })
})

test('everything that is made belongs to vigil_owner, so that a superuser is not needed later', async () => {
  await run()
  const owners = await query((sql) => sql`
    SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class
    WHERE relnamespace IN ('file'::regnamespace, 'open'::regnamespace, 'intake'::regnamespace)`)
  expect(owners).toEqual([{ owner: 'vigil_owner' }])
})

test('a hosted server needs no superuser: a member of vigil_owner migrates the database that it owns', async () => {
  await run()
  const member = `member_${database.name}`
  const url = new URL(database.urls.superuser)
  url.username = member
  await query((sql) => sql.unsafe(`CREATE ROLE ${member} LOGIN IN ROLE vigil_owner PASSWORD '${url.password}'`))
  const hosted = await createEmptyDatabase('OWNER vigil_owner')
  url.pathname = `/${hosted.name}`
  expect(await migrate(url.href, hosted.urls, folder)).not.toEqual([])
  const stranger = await createEmptyDatabase()
  url.pathname = `/${stranger.name}`
  await expect(migrate(url.href, stranger.urls, folder)).rejects.toMatchObject({ code: 'wrong_role' })
  await Promise.all([hosted.drop(), stranger.drop()])
  await query((sql) => sql.unsafe(`DROP ROLE ${member}`))
})

test('refuses an address that signs in as another role', async () => {
  const urls = { ...database.urls, open: database.urls.team }
  await expect(migrate(database.urls.superuser, urls, folder)).rejects.toMatchObject({ code: 'wrong_role' })
})

test('a database whose LC_CTYPE is C is refused in one sentence', async () => {
  const plain = await createEmptyDatabase("TEMPLATE template0 LC_CTYPE 'C'")
  await expect(migrate(plain.urls.superuser, plain.urls, folder)).rejects.toMatchObject({
    code: 'ctype_without_letters',
    message: `The database ${plain.name} has LC_CTYPE C, under which Persian names cannot be searched: `
      + 'create it with LC_CTYPE C.UTF-8.',
  })
  await plain.drop()
})

test('a civil day comes back as it went in, whatever the time zone', async () => {
  await run()
  const sql = connect(database.urls.team, { max: 1 })
  await sql`INSERT INTO file.case (slug, name_latin, summary_from) VALUES ('aye-win', 'Aye Win', ${'2021-04-05'})`
  const rows = await sql`
    SELECT summary_from, daterange(summary_from, NULL) AS range, count(*) FROM file.case GROUP BY 1`
  expect(rows[0]).toEqual({ summary_from: '2021-04-05', range: '[2021-04-05,)', count: 1 })
  await sql.end()
})
