import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { closeIntakeSql } from '@/lib/db/intake'
import { migrate } from '@/lib/db/migrate'
import { teamSql } from '@/lib/db/team'
import { parsePrivateKey } from '@/lib/intake/sealed-box'
import { submit } from '@/lib/intake/submit'
import { pullSubmissions } from '@/lib/jobs/pull-submissions'
import { takeIntake } from '@/lib/jobs/take-intake'
import { createAuthDatabase } from '../../factories/auth-database'
import { asSuperuser, createEmptyDatabase, type TestDatabase } from '../../factories/database'

const KEY = Buffer.alloc(32, 9).toString('base64')
let workspace: TestDatabase
let publicServer: TestDatabase
let there: Sql

beforeAll(async () => {
  workspace = await createAuthDatabase()
  publicServer = await createEmptyDatabase()
  await migrate(publicServer.urls.superuser, publicServer.urls)
  process.env.DATABASE_INTAKE_URL = publicServer.urls.intake
  there = connect(publicServer.urls.team, { max: 4 })
})
afterAll(async () => {
  await Promise.all([closeIntakeSql(), there.end()])
  await Promise.all([workspace.drop(), publicServer.drop()])
})
beforeEach(async () => {
  await Promise.all([teamSql()`DELETE FROM intake.submission`, there`DELETE FROM intake.submission`])
})

/** As a visitor of the public server does, many times at once. */
async function send(count: number): Promise<void> {
  const { publicKey } = await parsePrivateKey(KEY)
  const sent = Array.from({ length: count }, (_, at) => submit(publicKey, { kind: 'confirmation', token: String(at) }))
  expect(new Set(await Promise.all(sent))).toEqual(new Set(['taken']))
}

const idsIn = async (sql: Sql) =>
  (await sql<{ id: string }[]>`SELECT id FROM intake.submission ORDER BY id`).map(({ id }) => id)
const pull = (from = there) => pullSubmissions(teamSql(), from)

test('what comes to a public server is brought, sealed as it was, and deleted there in the next round', async () => {
  await send(3)
  const sent = await there`SELECT id, kind, sealed, received_at FROM intake.submission ORDER BY id`
  expect(await pull()).toBe(3)
  expect(await teamSql()`SELECT id, kind, sealed, received_at FROM intake.submission ORDER BY id`).toEqual(sent)
  expect([await pull(), await idsIn(there)]).toEqual([0, []])
  expect(await teamSql()`SELECT id FROM intake.pulled`).toEqual([])
})

test('what is killed before it could delete there brings nothing twice, though the first was taken meanwhile', async () => {
  await send(4)
  const refusesDeletion = connect(publicServer.urls.team, { max: 1 })
  expect(await pull()).toBe(4)
  expect(await idsIn(there)).toHaveLength(4)
  await teamSql()`DELETE FROM intake.submission`
  await asSuperuser(publicServer.name, (sql) => sql`REVOKE DELETE ON intake.submission FROM vigil_team`)
  await expect(pull(refusesDeletion)).rejects.toMatchObject({ code: '42501' })
  await asSuperuser(publicServer.name, (sql) => sql`GRANT DELETE ON intake.submission TO vigil_team`)
  await send(1)
  expect(await pull()).toBe(1)
  expect(await idsIn(teamSql())).toEqual(await idsIn(there))
  await refusesDeletion.end()
})

test('of many who send while several processes bring, none is lost and none doubled', async () => {
  const sending = send(700)
  const brought: string[] = []
  const isDone = async () => (await sending.then(() => idsIn(there))).length === 0
  const bring = async () => {
    for (let rounds = 0; rounds < 40; rounds += 1) {
      await pull()
      const taken = await teamSql()<{ id: string }[]>`DELETE FROM intake.submission RETURNING id`
      brought.push(...taken.map(({ id }) => id))
      await sleep(5)
    }
  }
  await Promise.all([bring(), bring(), bring()])
  while (!(await isDone())) await bring()
  expect(brought).toHaveLength(700)
  expect(new Set(brought).size).toBe(700)
})

test('what none of our forms sends does not keep back what comes after it', async () => {
  await asSuperuser(publicServer.name, async (sql) => {
    await sql`ALTER TABLE intake.submission DROP CONSTRAINT submission_kind_check`
    await sql`INSERT INTO intake.submission (kind, sealed) VALUES ('virus', 'x')`
  })
  await send(1)
  expect(await pull()).toBe(2)
  expect(await teamSql()`SELECT kind FROM intake.submission`).toEqual([{ kind: 'confirmation' }])
  expect([await pull(), await idsIn(there)]).toEqual([0, []])
})

test('what else there is to do, and cannot be done, keeps nobody from being heard', async () => {
  await teamSql()`
    WITH appeal AS (
      INSERT INTO file.appeal (slug, version, published_version) VALUES ('unreadable', 2, 2) RETURNING id
    )
    INSERT INTO file.appeal_version (appeal_id, version, content, author)
    SELECT id, one, '{}', 'operator' FROM appeal, generate_series(1, 2) AS one`
  await teamSql()`
    INSERT INTO file.signature (id, appeal_id, version, locale, content, email, is_public, wants_news, confirmed_at)
    SELECT gen_random_uuid(), id, 1, 'en', 'x', 'x', false, true, now() FROM file.appeal WHERE slug = 'unreadable'`
  await asSuperuser(workspace.name, (sql) => sql`REVOKE DELETE ON file.gathering FROM vigil_team`)
  const faults: string[] = []
  const intake = await takeIntake({ intakeKey: KEY, origin: 'https://site.example', pullUrl: null }, (event) => faults.push(event))
  await teamSql()`INSERT INTO intake.submission (kind, sealed) VALUES ('confirmation', 'x')`
  while ((await idsIn(teamSql())).length > 0) await sleep(20)
  await intake.stop()
  expect(new Set(faults)).toEqual(new Set(['job_failed']))
  await teamSql()`DELETE FROM file.signature`
  await asSuperuser(workspace.name, (sql) => sql`GRANT DELETE ON file.gathering TO vigil_team`)
})

test('the jobs process brings and takes by itself, also while the public server is away for others', async () => {
  const faults: string[] = []
  const settings = { intakeKey: KEY, origin: 'https://site.example', pullUrl: publicServer.urls.team }
  const intake = await takeIntake(settings, (event) => faults.push(event))
  await send(2)
  while ((await idsIn(there)).length + (await idsIn(teamSql())).length > 0) await sleep(20)
  await intake.stop()
  expect(faults).toEqual([])
  const nowhere = { ...settings, pullUrl: 'postgres://nobody@127.0.0.1:1/none' }
  const away = await takeIntake(nowhere, (event) => faults.push(event))
  await teamSql()`INSERT INTO intake.submission (kind, sealed) VALUES ('confirmation', 'x')`
  while ((await idsIn(teamSql())).length > 0) await sleep(20)
  await away.stop()
  expect(new Set(faults)).toEqual(new Set(['job_failed']))
})
