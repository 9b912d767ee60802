import { type AuditEntry, writeAudit } from '@/lib/db/audit'
import type { Queryable } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { editCase } from '@/lib/records/edit-case'
import { inCaseTransaction } from '@/lib/records/in-case-transaction'
import { lockReferences } from '@/lib/records/lock-references'
import { prepareRules } from '@/lib/records/prepare-rules'
import { RecordBusy } from '@/lib/records/record-busy'
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
