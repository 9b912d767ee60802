import { connect, type Sql } from '@/lib/db/connect'
import { verifyAudit } from '@/lib/db/verify-audit'
import { recompile } from '@/lib/records/recompile'
import { tellUntold } from '@/lib/records/untold-changes'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { day, importInto, takeStock, theAppeal } from './exchange'
import { vigil } from './run-vigil'

const ON = day('2021-04-05')

let database: TestDatabase
let team: Sql

beforeEach(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  await importInto(team, theAppeal())
})
afterEach(async () => {
  await team.end()
  await database.drop()
})

/** Every derived row, whatever its number. */
async function derived() {
  const rows = await team<{ row: string }[]>`
    SELECT row::text FROM (SELECT to_jsonb(p) - 'id' AS row FROM file.period p
      UNION ALL SELECT to_jsonb(p) - 'id' FROM open.period p
      UNION ALL SELECT to_jsonb(c) - 'id' FROM open.circumstance c
      UNION ALL SELECT to_jsonb(c) FROM open.case c) AS all_rows ORDER BY 1`
  return rows.map(({ row }) => row)
}

/** Derives in batches of five, and is killed after so many of them. */
function killedAfter(batches: number, on = ON) {
  let left = batches
  const onProgress = () => {
    left -= 1
    if (left === 0) throw new Error('killed')
  }
  return expect(recompile(team, { actor: 'operator', on, batch: 5, onProgress })).rejects.toThrow('killed')
}

const finish = (on = ON) => recompile(team, { actor: 'operator', on, batch: 5 })

test('deriving all cases anew changes nothing where nothing has changed, and is audited', async () => {
  const [before, stock] = [await derived(), await takeStock(team)]
  const { status, out } = await vigil('recompile', '--json')
  expect({ status, out: JSON.parse(out) }).toEqual({
    status: 0, out: { ok: true, generation: 1, cases: 12, prisonEvents: 0, resumedAt: 0, miscounts: 0 },
  })
  expect(await derived()).toEqual(before)
  expect((await takeStock(team))['open.change']).toBe(stock['open.change'])
  const actions = await team`SELECT action FROM file.audit WHERE subject_kind = 'recompile' ORDER BY seq`
  expect(actions.map(({ action }) => action)).toEqual(['recompile.start', 'recompile.finish'])
  expect(await verifyAudit(team)).toMatchObject({ ok: true })
})

test('what was killed half-way goes on where it stopped, and every case has whole periods all the time', async () => {
  const before = await derived()
  await team`DELETE FROM open.circumstance`
  await killedAfter(2)
  const covered = await team`
    SELECT case_id FROM open.period GROUP BY case_id
    HAVING range_agg(valid) = '{(,)}'::datemultirange`
  expect(covered).toHaveLength(12)
  expect(await finish()).toEqual({ generation: 1, cases: 12, prisonEvents: 0, resumedAt: 10 })
  expect(await derived()).toEqual(before)
  expect(await finish()).toEqual({ generation: 2, cases: 12, prisonEvents: 0, resumedAt: 0 })
})

test('a change of the rules half-way begins again, so that every case rests on the new ones', async () => {
  await killedAfter(1)
  await team`UPDATE file.rule SET enabled = false`
  expect(await finish()).toEqual({ generation: 2, cases: 12, prisonEvents: 0, resumedAt: 0 })
  const levels = await team`SELECT DISTINCT level FROM file.period UNION SELECT DISTINCT level FROM open.period`
  expect([...levels]).toEqual([{ level: 0 }])
})

/** What readers were told since a change, one by one. */
async function toldSince(seq: number): Promise<string[][]> {
  const rows = await team<{ tags: string[] }[]>`SELECT tags FROM open.change WHERE seq > ${seq} ORDER BY seq`
  return rows.map(({ tags }) => tags)
}

async function lastChange(): Promise<number> {
  const [row] = await team<{ seq: number }[]>`SELECT max(seq)::int AS seq FROM open.change`
  return row?.seq ?? 0
}

async function untold(): Promise<string[][]> {
  const rows = await team<{ tags: string[] }[]>`SELECT untold AS tags FROM file.recompile ORDER BY generation`
  return rows.map(({ tags }) => tags)
}

test('of levels alone shared pages are told together, also where a run was killed, and of a withdrawal at once', async () => {
  const start = await lastChange()
  await team`UPDATE file.rule SET enabled = false`
  await killedAfter(2)
  expect((await toldSince(start)).flat().filter((tag) => !tag.startsWith('case:'))).toEqual([])
  expect(await untold()).toEqual([expect.arrayContaining(['list', 'map', 'prison:evin'])])
  // Nobody goes on with it: the jobs tell what it kept, and not before its time.
  await team`UPDATE file.recompile SET told_at = now()`
  await tellUntold(team)
  expect(await untold()).not.toEqual([[]])
  await team`UPDATE file.recompile SET told_at = now() - interval '11 seconds'`
  await tellUntold(team)
  const renewed = expect.arrayContaining(['renew:list', 'renew:map', 'renew:prison:evin'])
  expect([(await toldSince(start)).at(-1), await untold()]).toEqual([renewed, [[]]])
  // Its last two cases change in another run, which is killed and overtaken by a third.
  await team`UPDATE file.rule SET enabled = true WHERE id = 'U01'`
  await killedAfter(3)
  expect((await untold()).flat()).toContain('list')
  const [second, [last]] = [await lastChange(), await team`SELECT id, slug FROM open.case ORDER BY id LIMIT 1`]
  await team`UPDATE file.consent SET withdrawn_on = '2021-04-05' WHERE case_id = ${last?.['id']}`
  await team`UPDATE file.rule SET enabled = true`
  await killedAfter(1)
  expect((await toldSince(second)).flat()).toEqual(expect.arrayContaining([`case:${last?.['slug']}`, 'list', 'map']))
  await finish()
  expect((await untold()).flat()).toEqual([])
})

test('another day of the clock begins again', async () => {
  await killedAfter(1)
  expect(await finish(day('2021-04-06'))).toMatchObject({ generation: 2, resumedAt: 0 })
})

test('two at once derive every case once, and both end well', async () => {
  const both = await Promise.all([finish(), finish()])
  expect(both.map(({ cases }) => cases)).toEqual([12, 12])
  expect(await verifyAudit(team)).toMatchObject({ ok: true })
})

const FIRES = ['01', '02', '03', '04', '05', '06', '07'].map((date) => `evin,fire,2021-03-${date},,appeal-2021,verified,Invented.`)
const HEAD = 'prison_id,kind,date,end_date,source_id,claim_status,note'

test('events at prisons are published anew after the cases, and taken up where that stopped', async () => {
  await importInto(team, theAppeal({ 'prison_events.csv': () => [HEAD, ...FIRES].join('\n') }))
  const open = () => team`SELECT to_jsonb(e) AS row FROM open.prison_event e ORDER BY id`
  const [before, changes] = [await open(), (await takeStock(team))['open.change']]
  expect(await finish()).toEqual({ generation: 1, cases: 12, prisonEvents: 7, resumedAt: 0 })
  expect([await open(), (await takeStock(team))['open.change']]).toEqual([before, changes])
  // As an older release might have left them: one missing, one otherwise, and one that nobody has on record.
  const [one, two, stray] = [before[0]?.['row'].id, before[6]?.['row'].id, 'ffffffff-0000-4000-8000-000000000000']
  await team`DELETE FROM open.prison_event WHERE id = ${one}`
  await team`UPDATE open.prison_event SET grade = 'F6' WHERE id = ${two}`
  await team`
    INSERT INTO open.prison_event SELECT (jsonb_populate_record(e, jsonb_build_object('id', ${stray}::text))).*
    FROM open.prison_event e WHERE id = ${two}`
  const told: [number, number][] = []
  const order = { actor: 'operator', on: ON, batch: 5 }
  const killed = recompile(team, { ...order, onProgress: (done, total) => {
    told.push([done, total])
    if (done > 12) throw new Error('killed')
  } })
  await expect(killed).rejects.toThrow('killed')
  expect(told).toEqual([[5, 19], [10, 19], [12, 19], [17, 19]])
  expect((await open()).length).toBe(8)
  expect(await finish()).toEqual({ generation: 2, cases: 12, prisonEvents: 8, resumedAt: 17 })
  expect(await open()).toEqual(before)
  const [last] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(last?.tags).toContain('prison:evin')
})

test('a save goes on while everything is derived anew', async () => {
  const saving = team.begin(async (sql) => {
    await sql`SELECT pg_advisory_xact_lock_shared(86730, 4)`
    expect(await finish()).toMatchObject({ cases: 12 })
  })
  await saving
})
