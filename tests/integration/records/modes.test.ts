import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { orBusy } from '@/app/team/or-busy'
import { noteDelivery } from '@/lib/appeals/read-delivery'
import type { Queryable } from '@/lib/db/connect'
import { editEvent } from '@/lib/records/edit-event'
import { exportFiles } from '@/lib/records/export/export-files'
import { startListImport } from '@/lib/records/lists/start-list-import'
import { saysReadOnly } from '@/lib/records/modes/says-read-only'
import { setMode } from '@/lib/records/modes/set-mode'
import { recordEvent } from '@/lib/records/record-event'
import { listModes } from '@/lib/team/list-modes'
import { settleTip } from '@/lib/tips/settle-tip'
import { aCall, anArrest, ON, openDesk, people, recorded } from './desk'
import { importInto, theAppeal } from './exchange'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => setMode('operator', { mode: 'normal', reason: 'the test is over' }))
afterAll(() => desk.close())

const NOBODY = '00000000-0000-4000-8000-000000000000'
const reason = 'a copy is being made'
const readOnly = () => setMode(people.administrator, { mode: 'read_only', reason })

async function tellOf(sql: Queryable, caseId: string): Promise<void> {
  await sql`
    INSERT INTO file.audit (actor, action, subject_kind, subject_id) VALUES ('a', 'case.edit', 'case', ${caseId})`
}

/** Runs something while another holds the audit log's lock as a write does that is about to commit. */
async function whileTold<Result>(caseId: string, run: () => Promise<Result>) {
  let free: () => void = () => undefined
  let writing: Promise<unknown> = Promise.resolve()
  await new Promise<void>((isHeld) => {
    writing = desk.team.begin(async (sql) => {
      await sql`UPDATE file.case SET summary = 'written before' WHERE id = ${caseId}`
      await tellOf(sql, caseId)
      isHeld()
      await new Promise<void>((resolve) => (free = resolve))
    })
  })
  let hasEnded = false
  const result = run().finally(() => (hasEnded = true))
  return { ended: () => hasEnded, result, commit: async () => (free(), void (await writing)) }
}

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s sets no mode', async (role) => {
  expect(await setMode(people[role], { mode: 'closed', reason })).toEqual({ ok: false, reason: 'not_allowed' })
  expect((await desk.team`SELECT closed FROM open.mode`)[0]).toEqual({ closed: false })
})

test('a mode is set with a reason, once, and the log says by whom', async () => {
  expect(await readOnly()).toEqual({ ok: true, value: { mode: 'read_only' } })
  expect(await desk.lastEntry()).toMatchObject({ actor: people.administrator.accountId, action: 'mode.set' })
  expect(await readOnly()).toEqual({ ok: false, reason: 'unchanged' })
  expect((await listModes(people.administrator))[0]).toMatchObject({ mode: 'read_only', reason })
  expect(await listModes(people.reviewer)).toEqual([])
  await expect(setMode('operator', { mode: 'normal', reason: '  ' })).rejects.toThrow()
})

test('while the site is read only nothing is written, and the same sent again afterwards is', async () => {
  const caseId = await desk.aCase()
  const eventId = await recorded(anArrest(caseId))
  await readOnly()
  const before = await desk.stock()
  const save = () => orBusy(() => recordEvent(people.volunteer, aCall(caseId), ON))
  const edit = () => editEvent(people.volunteer, { eventId, version: 1, changes: { note: 'a' } }, ON)
  expect(await save()).toEqual({ ok: false, reason: 'read_only' })
  expect(saysReadOnly(await edit().catch((error: unknown) => error))).toBe(true)
  expect(await desk.stock()).toEqual(before)
  await setMode('operator', { mode: 'normal', reason })
  expect(await save()).toMatchObject({ ok: true })
})

test.each([
  ['a tip that is settled', () => settleTip(people.reviewer, { tipId: NOBODY, step: 'done' })],
  ['a list that is brought', () => startListImport(people.reviewer, { fileName: 'a.csv' }, Buffer.from('Name\n'))],
] as const)('%s by plain SQL is refused with a reason, too', async (_what, write) => {
  await readOnly()
  await desk.team`
    INSERT INTO file.tip (id, purpose, locale, content) VALUES (${NOBODY}, 'witness', 'en', 'sealed')
    ON CONFLICT DO NOTHING`
  const before = await desk.stock()
  expect(await orBusy<object>(write)).toEqual({ ok: false, reason: 'read_only' })
  expect(await desk.stock()).toEqual(before)
})

test('what is taken along and only noted goes on while nothing is written', async () => {
  await readOnly()
  await noteDelivery(people.administrator, 'invented-appeal')
  expect(await desk.lastEntry()).toMatchObject({ action: 'appeal.export' })
  const directory = await mkdtemp(join(tmpdir(), 'vigil-export-'))
  expect(await exportFiles(desk.team, { directory, isPublic: true, actor: 'operator' })).toMatchObject({ ok: true })
  await rm(directory, { recursive: true })
})

test('no import is written either', async () => {
  await readOnly()
  const files = theAppeal({ 'sources.csv': (text) => text.replace(/^appeal-2021,[^,]*/m, 'appeal-2021,Another title') })
  const before = await desk.stock()
  await expect(importInto(desk.team, files)).rejects.toMatchObject({ code: '25006' })
  expect(await desk.stock()).toEqual(before)
})

test('an import that publishes holds up nobody who closes the site', async () => {
  const files = theAppeal({ 'sources.csv': (text) => text.replace(/^appeal-2021,[^,]*/m, 'appeal-2021,A third title') })
  let importing: Promise<unknown> = Promise.resolve()
  await desk.team.begin(async (sql) => {
    await sql`LOCK TABLE open.source IN EXCLUSIVE MODE`
    importing = importInto(desk.team, files)
    await sleep(500)
    expect(await setMode('operator', { mode: 'closed', reason })).toMatchObject({ ok: true })
    expect(await sql`SELECT FROM open.source WHERE title = 'A third title'`).toHaveLength(0)
  })
  expect(await importing).toMatchObject({ ok: true, changed: true })
  expect(await desk.team`SELECT FROM open.source WHERE title = 'A third title'`).toHaveLength(1)
})

test('a write that was told before the switch is committed before it answers', async () => {
  const caseId = await desk.aCase()
  const { ended, result, commit } = await whileTold(caseId, readOnly)
  await sleep(300)
  expect(ended()).toBe(false)
  await commit()
  expect(await result).toMatchObject({ ok: true })
  expect((await desk.team`SELECT summary FROM file.case WHERE id = ${caseId}`)[0]).toEqual({ summary: 'written before' })
})

test('a write that began before the switch, and was not told yet, is refused whole', async () => {
  const caseId = await desk.aCase()
  const writing = desk.team.begin(async (sql) => {
    await sql`UPDATE file.case SET summary = 'too late' WHERE id = ${caseId}`
    expect(await readOnly()).toMatchObject({ ok: true })
    await tellOf(sql, caseId)
  })
  await expect(writing).rejects.toMatchObject({ code: '25006' })
  expect((await desk.team`SELECT summary FROM file.case WHERE id = ${caseId}`)[0]).toEqual({ summary: null })
})

test('many who save while the switch falls are either in before it answers, or refused', async () => {
  const cases = await Promise.all(Array.from({ length: 8 }, () => desk.aCase()))
  const saves = cases.map((caseId) => orBusy(() => recordEvent(people.volunteer, anArrest(caseId), ON)))
  expect(await readOnly()).toMatchObject({ ok: true })
  const [{ count: atOnce } = { count: -1 }] = await desk.team<{ count: number }[]>`
    SELECT count(*)::int FROM file.event WHERE case_id IN ${desk.team(cases)}`
  const done = (await Promise.all(saves)).filter(({ ok }) => ok).length
  expect(done).toBe(atOnce)
  const [after] = await desk.team`SELECT count(*)::int FROM file.event WHERE case_id IN ${desk.team(cases)}`
  expect(after).toEqual({ count: atOnce })
})
