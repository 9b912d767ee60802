import { type AuditEntry, writeAudit } from '@/lib/db/audit'
import type { Queryable } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { editCase } from '@/lib/records/edit-case'
import { editPrison } from '@/lib/records/edit-prison'
import { editSource } from '@/lib/records/edit-source'
import { inCaseTransaction } from '@/lib/records/in-case-transaction'
import { lockReferences } from '@/lib/records/lock-references'
import { prepareRules } from '@/lib/records/prepare-rules'
import { RecordBusy } from '@/lib/records/record-busy'
import { holdPrisonEvents, lockPrisonEvents } from '@/lib/records/prison-events/lock-prison-events'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { inTransactionOfPrison } from '@/lib/records/references/change-prison'
import { inSourceTransaction } from '@/lib/records/references/change-source'
import { dropUnusedPrisons, dropUnusedSources } from '@/lib/records/write-open-references'
import { insertCase } from '../../factories/file-rows'
import { seededRules } from '../../factories/some-rules'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from './exchange'
import { ON, people } from './desk'

const { team, superuser } = takeTestDatabase()
beforeAll(() => importInto(team, theAppeal()))

/** Does something in a transaction of its own, has another change wait for that, goes on in it, and ends both. */
async function meanwhile<Done>(
  first: (sql: Queryable) => Promise<unknown>, change: () => Promise<Done>, then: (sql: Queryable) => Promise<unknown>,
): Promise<Done> {
  const waiting: Promise<Done>[] = []
  await superuser.begin(async (sql) => {
    // The other one finds out first that both wait for each other.
    await sql`SET LOCAL deadlock_timeout = '60s'`
    await first(sql)
    waiting.push(change())
    void Promise.allSettled(waiting)
    for (let waits = false; !waits;) {
      const found = await team`
        SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      waits = found.length > 0
    }
    await then(sql)
  })
  const [changed] = waiting
  if (!changed) throw new Error('nothing waited')
  return changed
}

const nothing = async () => undefined
const hold = (sql: Queryable) => lockReferences(overPostgres(sql))
const OTHER: AuditEntry = {
  actor: 'one', action: 'test', subjectKind: 'case', subjectId: 'any', fields: [], digest: null,
}

async function mehran() {
  const [row] = await team<{ id: string; version: number }[]>`
    SELECT id, version FROM file.case WHERE slug = 'raoof-mehran'`
  if (!row) throw new Error('the appeal names nobody')
  return row
}

test('who changes who somebody is holds the log of everybody only once all else is written', async () => {
  const { id: caseId, version } = await mehran()
  const edit = { caseId, version, identity: { summary: 'Invented.' }, sourceId: 'appeal-2021', reason: 'Invented.' }
  const edited = await meanwhile(
    (sql) => sql`SELECT FROM open.prison ORDER BY id FOR UPDATE`,
    () => editCase(people.volunteer, edit, ON),
    (sql) => writeAudit(overPostgres(sql), [OTHER]),
  )
  expect(edited).toMatchObject({ ok: true })
})

test('a release that brings a rule holds it only once all cases follow that', async () => {
  const release = seededRules().map((rule) => (rule.id === 'U01' ? { ...rule, basis: 'An invented basis' } : rule))
  const prepared = await meanwhile(
    (sql) => sql`SELECT FROM open.prison ORDER BY id FOR UPDATE`,
    () => prepareRules(team, release, 'operator', ON),
    (sql) => writeAudit(overPostgres(sql), [OTHER]),
  )
  expect(prepared).toEqual({ written: ['U01'], kept: [] })
})

test('who waits for somebody who waits for them is told to come again', async () => {
  const { id: caseId } = await mehran()
  const change = meanwhile(
    (sql) => sql`SELECT FROM file.source WHERE id = 'appeal-2021' FOR UPDATE`,
    () => inCaseTransaction(caseId, ON, async ({ db }) => {
      await db`SELECT id FROM file.source WHERE id = 'appeal-2021' FOR UPDATE`
      return { ok: true, value: {} }
    }),
    (sql) => sql`SELECT FROM file.case WHERE id = ${caseId} FOR UPDATE`,
  )
  await expect(change).rejects.toBeInstanceOf(RecordBusy)
})

const of = (table: 'case' | 'source', id: string) => (sql: Queryable) =>
  table === 'case' ? sql`SELECT FROM file.case WHERE id = ${id} FOR UPDATE`
    : sql`SELECT FROM file.source WHERE id = ${id} FOR UPDATE`

test('so is who changes a source, a prison or what happened there', async () => {
  const { id: caseId } = await mehran()
  const fields = { title: 'Another title', reliability: 'B', confidential: false } as const
  const ofSource = () => editSource(people.reviewer, { sourceId: 'appeal-2021', version: 1, fields }, ON)
  await expect(meanwhile(of('source', 'appeal-2021'), ofSource, of('case', caseId))).rejects.toBeInstanceOf(RecordBusy)
  const holds = (sql: Queryable) => holdPrisonEvents(overPostgres(sql))
  const place = {
    name: 'Evin', city: 'Tehran', province: 'Tehran', country: 'IR', latitude: 35.7, longitude: 51.3,
    locationPrecision: 'city',
  } as const
  const ofPrison = () => editPrison(people.administrator, { prisonId: 'evin', version: 1, fields: place }, ON)
  await expect(meanwhile(of('case', caseId), ofPrison, holds)).rejects.toBeInstanceOf(RecordBusy)
  const fire = { prisonId: 'evin', kind: 'fire' as const, date: '2021-03-01', sourceIds: ['appeal-2021'] }
  const there = () => recordPrisonEvent(people.volunteer, fire, ON)
  await expect(meanwhile(of('case', caseId), there, holds)).rejects.toBeInstanceOf(RecordBusy)
})

test('who changes a prison waits for an import no longer than a save does, with everybody behind them', async () => {
  const { id: caseId } = await mehran()
  await superuser.begin(async (sql) => {
    await holdPrisonEvents(overPostgres(sql))
    const changed = inTransactionOfPrison('evin', async () => ({ ok: true }))
    await expect(changed).rejects.toBeInstanceOf(RecordBusy)
    const saved = inCaseTransaction(caseId, ON, async () => ({ ok: true, value: {} }))
    await expect(saved).resolves.toMatchObject({ ok: true })
  })
})

test('a release that brings a rule leaves the new name to a prison that is renamed meanwhile', async () => {
  const release = seededRules().map((rule) => (rule.id === 'U02' ? { ...rule, basis: 'An invented basis' } : rule))
  const rename = async (sql: Queryable) => {
    await lockPrisonEvents(overPostgres(sql))
    await sql`UPDATE file.prison SET name = 'Invented' WHERE id = 'evin'`
    await sql`UPDATE open.prison SET name = 'Invented' WHERE id = 'evin'`
  }
  await meanwhile(rename, () => prepareRules(team, release, 'operator', ON), nothing)
  expect(await team`SELECT name FROM open.prison WHERE id = 'evin'`).toEqual([{ name: 'Invented' }])
})

test('what something new rests on and is set in stays, also where nothing else did', async () => {
  await superuser`
    INSERT INTO open.source SELECT (jsonb_populate_record(s, '{"id": "alone"}')).* FROM open.source s LIMIT 1`
  await superuser`
    INSERT INTO open.prison SELECT (jsonb_populate_record(p, '{"id": "alone"}')).* FROM open.prison p LIMIT 1`
  const left = async () => (await team`
    SELECT FROM open.source WHERE id = 'alone' UNION ALL SELECT FROM open.prison WHERE id = 'alone'`).length
  const name = (sql: Queryable) => sql`
    UPDATE open.event SET sources = sources || 'alone'::text, prison_id = 'alone'
    WHERE id = (SELECT min(id::text)::uuid FROM open.event)`
  const drop = (drops: typeof dropUnusedSources) => team.begin(async (sql) => drops(await hold(sql), ['alone']))
  await meanwhile(hold, () => drop(dropUnusedSources), name)
  expect(await left()).toBe(2)
  await superuser`UPDATE open.event SET prison_id = 'evin' WHERE prison_id = 'alone'`
  await meanwhile(hold, () => drop(dropUnusedPrisons), name)
  expect(await left()).toBe(2)
  await superuser`
    UPDATE open.event SET sources = array_remove(sources, 'alone'), prison_id = 'evin' WHERE prison_id = 'alone'`
  await drop(dropUnusedSources)
  await drop(dropUnusedPrisons)
  expect(await left()).toBe(0)
})

test('a change of a source reaches a case that is about to rest on it', async () => {
  const caseId = await insertCase(team, 'invented-resting')
  await team`INSERT INTO file.source (id, title, reliability) VALUES ('fresh', 'Invented', 'B')`
  const rest = async (sql: Queryable) => {
    const [event] = await sql<{ id: string }[]>`
      INSERT INTO file.event (id, case_id, type) VALUES (gen_random_uuid(), ${caseId}, 'arrest') RETURNING id`
    await sql`
      INSERT INTO file.event_version (event_id, version, date_edtf, details, claim_status, audience, author)
      VALUES (${event?.id ?? ''}, 1, '2021-01-01', '{}', 'proposed', 'team', 'one')`
    await sql`INSERT INTO file.event_source (event_id, version, source_id) VALUES (${event?.id ?? ''}, 1, 'fresh')`
  }
  let reached: readonly string[] = []
  await meanwhile(rest, () => inSourceTransaction('fresh', async ({ caseIds }) => {
    reached = caseIds
    return { ok: true, value: {} }
  }), nothing)
  expect(reached).toEqual([caseId])
})
