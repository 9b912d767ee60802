import { type AuditEntry, writeAudit } from '@/lib/db/audit'
import type { Queryable } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { createSource } from '@/lib/records/create-source'
import { publishCases } from '@/lib/records/publish-cases'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { insertCase } from '../../factories/file-rows'
import { anArrest, ON, openDesk, people, verified } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const OTHER: AuditEntry = {
  actor: 'one', action: 'test', subjectKind: 'case', subjectId: 'any', fields: [], digest: null,
}

/** A source of which nobody has heard yet. */
async function aSource(): Promise<string> {
  const created = await createSource(people.volunteer, { title: 'Invented', reliability: 'B', confidential: false })
  if (!created.ok) throw new Error(created.reason)
  return created.value.sourceId
}

/** A published case that rests on a source, and is set in a prison. */
async function published(sourceId: string): Promise<string> {
  const caseId = await desk.aCase()
  await verified(anArrest(caseId, { sourceIds: [sourceId], prisonId: 'evin', audience: 'public' }))
  return caseId
}

/** Resolves once so many wait for others. */
async function waiting(count: number): Promise<void> {
  for (let waits = 0; waits < count;) {
    const found = await desk.team`
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    waits = found.length
  }
}

const shown = (sourceId: string) => desk.team`SELECT FROM open.source WHERE id = ${sourceId}`

test('whoever derives more cases than one round takes holds no prison while it waits for a source', async () => {
  const [one, other] = [await aSource(), await aSource()]
  const first = await published(one)
  const between = await Promise.all(Array.from({ length: 99 }, (_, at) => insertCase(desk.team, `bare-${at}`)))
  const last = await published(other)
  let derived: Promise<unknown> = Promise.resolve()
  await desk.team.begin(async (sql) => {
    await hold(sql, 'source', other)
    derived = desk.team.begin((mine) => publishCases(overPostgres(mine), [first, ...between, last], ON))
    void Promise.allSettled([derived])
    await waiting(1)
    await hold(sql, 'prison', 'evin')
  })
  await expect(derived).resolves.toBeInstanceOf(Set)
})

/** As whoever changes one of them does. */
async function hold(sql: Queryable, kind: 'source' | 'prison', id: string): Promise<void> {
  if (kind === 'source') await sql`UPDATE open.source SET id = id WHERE id = ${id}`
  else await sql`UPDATE open.prison SET id = id WHERE id = ${id}`
}

test('of two who each take off one of the last two cases on a source at once, one takes it off too', async () => {
  const sourceId = await aSource()
  const caseIds = [await published(sourceId), await published(sourceId)]
  expect(await shown(sourceId)).toHaveLength(1)
  const leave = (caseId: string) => unpublishCase(people.reviewer, { caseId }, ON)
  let left: Promise<unknown[]> = Promise.resolve([])
  await desk.team.begin(async (sql) => {
    await writeAudit(overPostgres(sql), [OTHER])
    left = Promise.all(caseIds.map(leave))
    void Promise.allSettled([left])
    await waiting(2)
  })
  expect(await left).toEqual([{ ok: true, value: {} }, { ok: true, value: {} }])
  expect(await shown(sourceId)).toEqual([])
})
