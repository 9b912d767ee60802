import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { passSecondFactor } from '@/lib/auth/pass-second-factor'
import { signIn } from '@/lib/auth/sign-in'
import { totpCodeAt } from '@/lib/auth/totp'
import { makeBackupKeys, parseBackupKey } from '@/lib/backup/backup-key'
import { writeBackup } from '@/lib/backup/make-backup'
import { checkBackup } from '@/lib/backup/read-backup'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { connect, type Sql } from '@/lib/db/connect'
import { readFieldKeys } from '@/lib/db/field-keys'
import { findMissingMigrations } from '@/lib/db/missing-migrations'
import { closeOpenSql } from '@/lib/db/open'
import { closeTeam } from '@/lib/db/team'
import { verifyAudit } from '@/lib/db/verify-audit'
import type { IntakeKeys } from '@/lib/intake/sealed-box'
import { answerApi } from '@/lib/open/api/answer-api'
import { aPublishedAppeal } from '../../factories/an-appeal'
import { aPerson, anInvitedPerson, madeBy, minute, type Person, sessionOf } from '../../factories/an-account'
import { setSecrets } from '../../factories/auth-database'
import { asSuperuser, createEmptyDatabase, nameTestDatabase } from '../../factories/database'
import { fillSecrets, readSecrets } from '../../factories/fill-secrets'
import { readRights } from '../../factories/role-rights'
import { day, importInto, theAppeal } from '../records/exchange'
import { start, vigil } from '../records/run-vigil'

setSecrets()
const { database, make } = nameTestDatabase()
const DAY_MS = 86_400_000
/** The day so many days after the backup was made. */
const dayIn = (days: number) => new Date(madeAtMs + days * DAY_MS).toISOString().slice(0, 10)
const PAGES = ['/api/v1/cases', '/api/v1/map', '/api/v1/statistics', '/api/v1/timeline', '/api/v1/cases/mohammadi-narges']

let folder: string
let file: string
let keys: IntakeKeys
let person: Person
let before: Awaited<ReturnType<typeof look>>
let made: Awaited<ReturnType<typeof vigil>>
let madeAtMs: number
let orderedAtMs: number

/** The digest of the rows of each table, by Postgres alone. */
async function digestRows(name: string): Promise<Record<string, string>> {
  return asSuperuser(name, async (sql) => {
    const tables = await sql<{ name: string }[]>`
      SELECT oid::regclass::text AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')`
    const rows = await Promise.all(tables.map(async (table) => {
      const [row] = await sql.unsafe(`
        SELECT count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS digest
        FROM ${table.name} t`)
      return [table.name, String(row?.['digest'])] as const
    }))
    return Object.fromEntries(rows)
  })
}

/** What the database says to those who use it. */
async function look() {
  const team = connect(database.urls.team, { max: 1 })
  try {
    const answers = await Promise.all(PAGES.map(async (page) => answerApi(page, day('2021-04-05'))))
    const sequences = await asSuperuser(database.name, (sql) => sql`
      SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2`)
    return {
      rows: await digestRows(database.name), secrets: await readSecrets(team, readFieldKeys()), answers,
      audit: await verifyAudit(team), sequences: [...sequences],
      rights: await asSuperuser(database.name, async (sql) =>
        Promise.all(['vigil_team', 'vigil_open', 'vigil_intake'].map(async (role) => ({ ...await readRights(sql, role), owned: [] })))),
    }
  } finally {
    await team.end()
  }
}

beforeAll(async () => {
  await make()
  folder = await mkdtemp(join(tmpdir(), 'vigil-backup-test-'))
  file = join(folder, 'first.vigil')
  const pair: { publicKey: string; privateKey: string } = JSON.parse((await vigil('backup', 'key', '--json')).out)
  process.env.VIGIL_BACKUP_PUBLIC_KEY = pair.publicKey
  process.env.VIGIL_BACKUP_KEY = pair.privateKey
  keys = await parseBackupKey(pair.privateKey)
  const team = connect(database.urls.team, { max: 2 })
  await importInto(team, theAppeal())
  ;[person] = [await aPerson('reviewer'), await anInvitedPerson()]
  await aPublishedAppeal('invented-appeal')
  const [appeal] = await team<{ id: string }[]>`SELECT id FROM file.appeal`
  await fillSecrets(team, readFieldKeys(), appeal?.id ?? '', 2)
  await team.end()
  before = await look()
  orderedAtMs = Date.now()
  made = await vigil('backup', file, '--keep-days', '40', '--json')
  madeAtMs = Date.parse(JSON.parse(made.out).madeAt)
})
afterAll(async () => {
  await Promise.all([closeTeam(), closeOpenSql()])
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const edit = (bytes: Buffer, from: string, to: string) => Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')
const headOf = ({ audit }: typeof before) => (audit.ok ? `${audit.entries}:${audit.head}` : '')

test('a backup says in clear when it was made and until when it may be kept, and has no word of what it holds', async () => {
  const bytes = await readFile(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect([made.status, JSON.parse(made.out)]).toEqual([0, {
    ok: true, bytes: bytes.length, sha256, madeAt: new Date(madeAtMs).toISOString(), keepUntil: dayIn(40),
  }])
  expect([orderedAtMs <= madeAtMs, madeAtMs <= Date.now()]).toEqual([true, true])
  const [first, second = ''] = bytes.toString('latin1').split('\n', 2)
  expect([first, JSON.parse(second)]).toEqual(['vigil-backup 1', expect.objectContaining({ keepUntil: dayIn(40) })])
  expect(/Mohammadi|Nobody|invented/i.test(bytes.toString('latin1'))).toBe(false)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await vigil('backup', file)).toEqual({ status: 1, out: '', err: `${file} is there already.\n` })
})

test('a role that reads everything and writes nothing can make one, also to a pipe', async () => {
  await asSuperuser(database.name, (sql) => sql.unsafe(`
    CREATE ROLE ${database.name} LOGIN PASSWORD 'invented' IN ROLE pg_read_all_data;
    GRANT CONNECT ON DATABASE ${database.name} TO ${database.name}`).simple())
  const url = new URL(database.urls.superuser)
  ;[url.username, url.password] = [database.name, 'invented']
  const copy = join(folder, 'by-reader.vigil')
  const order = { databaseUrl: url.href, publicKey: keys.publicKey, at: new Date(), keepUntil: dayIn(1) }
  await writeBackup(order, createWriteStream(copy))
  const [one, other] = [await checkBackup(file, keys), await checkBackup(copy, keys)]
  expect(one.digest).toBe(other.digest)
  expect(one.rows).toBe(Object.values(before.rows).reduce((sum, text) => sum + Number(text.split(' ')[0]), 0))
  await asSuperuser(database.name, (sql) => sql.unsafe(`
    REVOKE ALL ON DATABASE ${database.name} FROM ${database.name}; DROP ROLE ${database.name}`).simple())
})

test.each<[string, string, (bytes: Buffer) => Buffer, string]>([
  ['cut in the middle', 'truncated', (bytes) => bytes.subarray(0, bytes.length / 2), 'its end is missing'],
  ['without its last piece', 'truncated', (bytes) => bytes.subarray(0, bytes.length - 100), 'its end is missing'],
  ['with a bit turned', 'damaged', (bytes) => (bytes.writeUInt8((bytes[9_000] ?? 0) ^ 1, 9_000), bytes), 'was changed'],
  ['that may be kept longer', 'damaged', (bytes) => edit(bytes, dayIn(40), dayIn(400)), 'was changed'],
  ['with something added', 'damaged', (bytes) => Buffer.concat([bytes, Buffer.from('x')]), 'was added'],
  ['of a newer Vigil', 'newer_format', (bytes) => edit(bytes, 'backup 1', 'backup 2'), 'newer Vigil'],
  ['that is something else', 'no_backup', () => Buffer.from('id,name\n'), 'no backup'],
])('of a backup %s nothing is restored', async (_what, code, change, message) => {
  const empty = await createEmptyDatabase()
  try {
    const other = join(folder, 'changed.vigil')
    await writeFile(other, change(await readFile(file)))
    const restoring = restoreBackup({ file: other, keys, into: empty.urls.superuser, on: dayIn(0) })
    await expect(restoring).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
    expect(await digestRows(empty.name)).toEqual({})
  } finally {
    await empty.drop()
  }
})

test('another key opens nothing, what has expired is asked about, and no row is put among others', async () => {
  const other = await parseBackupKey((await makeBackupKeys()).privateKey)
  const order = { file, keys, into: database.urls.superuser, on: dayIn(0) }
  await expect(restoreBackup({ ...order, keys: other })).rejects.toMatchObject({ code: 'wrong_key' })
  await expect(restoreBackup({ ...order, on: dayIn(41) })).rejects.toMatchObject({ code: 'expired' })
  await expect(restoreBackup({ ...order, on: dayIn(40) })).rejects.toMatchObject({ code: 'not_empty' })
  await expect(restoreBackup({ ...order, into: database.urls.team })).rejects.toMatchObject({ code: 'not_superuser' })
  const { status, err } = await vigil('restore', file, '--into', order.into)
  expect([status, err]).toEqual([1, 'The database is not empty: name a new one.\n'])
  expect(await digestRows(database.name)).toEqual(before.rows)
})

test('verifying restores to a database of its own, finds a log that was written anew, and leaves nothing', async () => {
  const left = `vigil_verify_${'0'.repeat(12)}`
  await asSuperuser('postgres', (sql) => sql.unsafe(`CREATE DATABASE ${left}`))
  const verified = await vigil('backup', 'verify', file, '--head', headOf(before))
  expect(verified.out).toContain(`the chain is whole. Head: ${headOf(before)}\n`)
  const forged = await vigil('backup', 'verify', file, '--head', headOf(before).replace(/:..../, ':0000'))
  expect([forged.status, forged.err]).toEqual([1, expect.stringContaining('not the remembered head')])
  const found = await asSuperuser('postgres', (sql) => sql`SELECT FROM pg_database WHERE datname LIKE 'vigil_verify_%'`)
  expect(found).toHaveLength(0)
})

/** Where it is written that a restore has closed the site. */
const CLOSING = ['file.audit', 'file.mode', 'open.mode', 'open.change']
const withoutClosing = (rows: Record<string, string>) =>
  Object.fromEntries(Object.entries(rows).filter(([table]) => !CLOSING.includes(table)))
const beside = ({ audit, rows, sequences, ...looked }: typeof before) => ({
  ...looked, isWhole: audit.ok, rows: withoutClosing(rows),
  sequences: sequences.filter(({ schemaname, sequencename }) => !CLOSING.includes(`${schemaname}.${sequencename.replace(/(?:_seq)+$/, '')}`)),
})

test('after a restore every row is what it was, every field is read, and everybody signs in', async () => {
  await Promise.all([closeTeam(), closeOpenSql()])
  const lost = `${database.name}_lost`
  await asSuperuser('postgres', (sql) => sql.unsafe(`ALTER DATABASE ${database.name} RENAME TO ${lost}`))
  await asSuperuser('postgres', (sql) => sql.unsafe(`CREATE DATABASE ${database.name}`))
  try {
    const restored = await vigil('restore', file, '--into', database.urls.superuser, '--json')
    expect(JSON.parse(restored.out)).toMatchObject({ ok: true, keepUntil: dayIn(40) })
    expect(beside(await look())).toEqual(beside(before))
    expect(before.answers.map((answer) => answer?.status)).toEqual(PAGES.map(() => 200))
    expect(before.secrets.length).toBeGreaterThan(15)
    await asSuperuser(database.name, async (sql) => expect(await findMissingMigrations(sql)).toEqual([]))
    const at = minute(90)
    const { token } = madeBy(await signIn({ alias: person.alias, password: person.password }, at))
    const session = await sessionOf(token, at)
    const passed = madeBy(await passSecondFactor(session, { code: totpCodeAt(person.secret, at) }, at))
    expect(await sessionOf(passed.token, at)).toMatchObject({ state: 'complete', alias: person.alias })
    await expect(asSuperuser(database.name, (sql) => sql`DELETE FROM file.audit`)).rejects.toThrow('append-only')
  } finally {
    await asSuperuser('postgres', (sql) => sql.unsafe(`DROP DATABASE ${lost}`))
  }
})

test('a restore closes the site, and says so: what was taken off it since the backup is there again', async () => {
  const empty = await createEmptyDatabase()
  try {
    const { status, out } = await vigil('restore', file, '--into', empty.urls.superuser)
    expect([status, out]).toEqual([0, expect.stringContaining('\nThe site is closed: ')])
    await asSuperuser(empty.name, async (sql) => {
      const [found] = await sql`
        SELECT (SELECT closed FROM open.mode), (SELECT mode FROM file.mode ORDER BY seq DESC LIMIT 1),
          (SELECT action || ' ' || subject_id FROM file.audit ORDER BY seq DESC LIMIT 1) AS told,
          (SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1)`
      expect(found).toEqual({ closed: true, mode: 'closed', told: 'mode.set closed', tags: ['mode'] })
      expect(await verifyAudit(sql)).toMatchObject({ ok: true })
    })
  } finally {
    await empty.drop()
  }
})

test('a restore that is killed, early or late, leaves the database empty, and the next one succeeds', async () => {
  const empty = await createEmptyDatabase()
  const isRestoring = async (sql: Sql) => (await sql`
    SELECT FROM pg_stat_activity WHERE datname = ${empty.name} AND backend_xid IS NOT NULL`).length > 0
  /** Kills a restore so late after it has begun to write; answers what it has left. */
  const killLate = async (sql: Sql, lateMs: number) => {
    const { child, ended } = start('restore', file, '--into', empty.urls.superuser)
    const isOver = { now: false }
    void ended.then(() => (isOver.now = true))
    while (!isOver.now && !(await isRestoring(sql))) await sleep(5)
    await sleep(lateMs)
    child.kill('SIGKILL')
    await ended
    while (await isRestoring(sql)) await sleep(20)
    return digestRows(empty.name)
  }
  try {
    await asSuperuser('postgres', async (sql) => {
      for (const most of [0, 100, 300]) {
        let lateMs = most
        let rows = await killLate(sql, lateMs)
        // It was done by then: on another empty one, earlier.
        while (isDeepStrictEqual(withoutClosing(rows), withoutClosing(before.rows))) {
          await sql.unsafe(`DROP DATABASE ${empty.name}`)
          await sql.unsafe(`CREATE DATABASE ${empty.name}`)
          lateMs /= 2
          rows = await killLate(sql, lateMs)
        }
        expect(rows).toEqual({})
      }
    })
    await restoreBackup({ file, keys, into: empty.urls.superuser, on: dayIn(0) })
    expect(withoutClosing(await digestRows(empty.name))).toEqual(withoutClosing(before.rows))
  } finally {
    await empty.drop()
  }
})

test('what has expired is deleted, and nothing that is no backup', async () => {
  const names = ['kept.vigil', 'expired.vigil', 'unfinished.partial', 'notes.txt'] as const
  const bytes = await readFile(file)
  const expired = edit(bytes, dayIn(40), dayIn(-1))
  const place = await mkdtemp(join(folder, 'prune-'))
  const contents = [bytes, expired, expired.subarray(0, 600), 'vigil-backup']
  await Promise.all(names.map((name, at) => writeFile(join(place, name), contents[at] ?? '')))
  expect((await vigil('backup', 'prune', place, '--rehearse')).out).toContain('2 would go, 1 kept.\n')
  expect(await readdir(place)).toHaveLength(4)
  expect((await vigil('backup', 'prune', place)).out).toContain('2 deleted, 1 kept.\n')
  expect((await readdir(place)).sort()).toEqual(['kept.vigil', 'notes.txt'])
})
