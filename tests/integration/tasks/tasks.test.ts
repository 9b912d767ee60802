import { verifyAudit } from '@/lib/db/verify-audit'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { editEvent } from '@/lib/records/edit-event'
import type { RecordEventInput } from '@/lib/records/event/event-input'
import { requestErasure } from '@/lib/records/request-erasure'
import { retractEvent } from '@/lib/records/retract-event'
import { answerTask } from '@/lib/records/tasks/answer-task'
import { releaseTask, undoTask } from '@/lib/records/tasks/end-task'
import { acknowledgeTask, snoozeTask, takeTask } from '@/lib/records/tasks/hold-task'
import { recordAnswer } from '@/lib/records/tasks/record-answer'
import { verifyEvent } from '@/lib/records/verify-event'
import { findCaseTasks } from '@/lib/team/tasks/find-case-tasks'
import { listHeldTasks } from '@/lib/team/tasks/list-held-tasks'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, takeStock, theAppeal } from '../records/exchange'
import { aCase, happened, noon, ON, people, seatPeople, stateOf } from './task-desk'

const { ada, bo, reviewer, researcher } = people
const { team, superuser } = takeTestDatabase()
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
})

const NOW = noon('04-05')
const until = (hours: number) => ({ ok: true, value: { untilAt: noon('04-05', hours).at } })
const note = 'an invented note'

interface About { caseId: string; rule: string; hours: number }

const HOLDS = {
  take: (about: About) => takeTask(ada, about, NOW),
  acknowledge: (about: About) => acknowledgeTask(ada, { ...about, note }, NOW),
  snooze: (about: About) => snoozeTask(ada, { ...about, note }, NOW),
} as const
const KINDS = ['take', 'acknowledge', 'snooze'] as const

test.each(KINDS)('what somebody does (%s) stands until its end, and then the reason is open again', async (kind) => {
  const { caseId } = await aCase(team)
  expect(await stateOf(caseId, 'U01', NOW)).toBe('open')
  expect(await HOLDS[kind]({ caseId, rule: 'U01', hours: 100 })).toEqual(until(100))
  expect(await stateOf(caseId, 'U01', noon('04-05', 99))).toBe(`${kind} by Adaora`)
  expect(await stateOf(caseId, 'U01', noon('04-05', 100))).toBe('open')
})

test.each(KINDS)('of a critical reason, %s stands for 72 hours at most, by the use case and by the database', async (kind) => {
  const { caseId } = await aCase(team, null)
  const before = await takeStock(superuser)
  expect(await HOLDS[kind]({ caseId, rule: 'U02', hours: 73 })).toEqual({ ok: false, reason: 'too_long' })
  const raw = (level: number, hours: number) => team`
    INSERT INTO file.task_step (case_id, rule, place, kind, actor, at, on_day, level, certain, until_at, note)
    VALUES (${caseId}, 'U02', 1, ${kind}, 'ada', ${NOW.at}, '2021-04-05', ${level}, ${level},
      ${noon('04-05', hours).at}, 'invented')`
  await expect(raw(4, 73)).rejects.toMatchObject({ constraint_name: 'task_step_has_an_end' })
  await expect(raw(3, 73)).rejects.toMatchObject({ constraint_name: 'task_step_fired' })
  expect(await takeStock(superuser)).toEqual(before)
  expect(await HOLDS[kind]({ caseId, rule: 'U02', hours: 72 })).toEqual(until(72))
})

test('a reason that is not critical is put off for thirty days at most', async () => {
  const { caseId } = await aCase(team)
  await expect(HOLDS.snooze({ caseId, rule: 'U01', hours: 721 })).rejects.toThrow(/hours/)
  const raw = team`
    INSERT INTO file.task_step (case_id, rule, place, kind, actor, at, on_day, level, certain, until_at, note)
    VALUES (${caseId}, 'U01', 1, 'snooze', 'ada', ${NOW.at}, '2021-04-05', 3, 3, ${noon('04-05', 721).at}, 'invented')`
  await expect(raw).rejects.toMatchObject({ constraint_name: 'task_step_has_an_end' })
})

test.each(['acknowledge', 'snooze'] as const)('nobody may %s without a note', async (kind) => {
  const { caseId } = await aCase(team)
  const without = { acknowledge: acknowledgeTask, snooze: snoozeTask }[kind]
  await expect(without(ada, { caseId, rule: 'U01', hours: 10, note: ' ' }, NOW)).rejects.toThrow()
  const raw = team`
    INSERT INTO file.task_step (case_id, rule, place, kind, actor, at, on_day, level, certain, until_at)
    VALUES (${caseId}, 'U01', 1, ${kind}, 'ada', ${NOW.at}, '2021-04-05', 3, 3, ${noon('04-05', 1).at})`
  await expect(raw).rejects.toMatchObject({ constraint_name: 'task_step_needs_note' })
})

test.each([
  ['take', 'take by Adaora'], ['acknowledge', 'open'], ['snooze', 'open'],
] as const)('after %s, a rise to critical leaves %s', async (kind, after) => {
  const { caseId } = await aCase(team)
  await HOLDS[kind]({ caseId, rule: 'U01', hours: 700 })
  expect(await stateOf(caseId, 'U01', noon('04-29'))).toBe(`${kind} by Adaora`)
  expect(await stateOf(caseId, 'U01', noon('04-30'))).toBe(after)
  // Nobody has what is critical for more than 72 hours, also where it was not when they took it.
  expect(await stateOf(caseId, 'U01', noon('05-02'))).toBe(after)
  expect(await stateOf(caseId, 'U01', noon('05-03'))).toBe('open')
})

test.each([
  ['take', 'taken', '2021-05-02'], ['acknowledge', 'snoozed', '2021-04-29'], ['snooze', 'snoozed', '2021-04-29'],
] as const)('%s names its end also where a rise to critical brings it before the hour asked for', async (kind, queue, eve) => {
  const { caseId } = await aCase(team)
  await HOLDS[kind]({ caseId, rule: 'U01', hours: 700 })
  // The day after begins at midnight in Tehran.
  const ends = new Date(`${eve}T19:30:00Z`)
  expect((await findCaseTasks(ada, caseId, NOW))[0]?.standing?.untilAt).toEqual(ends)
  expect((await listHeldTasks(ada, queue, 50, NOW)).map(({ standing }) => standing.untilAt)).toContainEqual(ends)
  await HOLDS[kind]({ caseId, rule: 'U01', hours: 100 })
  expect((await findCaseTasks(ada, caseId, NOW))[0]?.standing?.untilAt).toEqual(noon('04-05', 100).at)
})

test('a reason that ends takes its task with it, and the next one is open', async () => {
  const { caseId } = await aCase(team)
  await HOLDS.take({ caseId, rule: 'U01', hours: 700 })
  await happened(caseId, { date: '2021-04-06' })
  expect(await stateOf(caseId, 'U01', noon('04-05'))).toBe('take by Adaora')
  expect(await stateOf(caseId, 'U01', noon('04-06'))).toBe('open')
  expect(await stateOf(caseId, 'U01', noon('04-14'))).toBe('open')
})

test('a reason that is dated anew by a few days keeps who has it', async () => {
  const { caseId, callId } = await aCase(team, '2021-03-29')
  expect(await takeTask(ada, { caseId, rule: 'U01', hours: 100 }, NOW)).toMatchObject({ ok: true })
  const moved = await editEvent(bo, { eventId: callId ?? '', version: 2, changes: { date: '2021-03-30' } }, ON)
  expect(moved).toMatchObject({ ok: true })
  expect(await verifyEvent(reviewer, { eventId: callId ?? '', version: 3, confirmPublic: true }, ON))
    .toMatchObject({ ok: true })
  expect(await stateOf(caseId, 'U01', noon('04-06'))).toBe('take by Adaora')
})

test('a closed case stops everything', async () => {
  const { caseId } = await aCase(team)
  await HOLDS.take({ caseId, rule: 'U01', hours: 700 })
  await happened(caseId, { type: 'release', date: '2021-04-05', details: { kind: 'end_of_term' } })
  expect(await stateOf(caseId, 'U01', NOW)).toBe('open')
  expect(await takeTask(ada, { caseId, rule: 'U01', hours: 1 }, NOW)).toEqual({ ok: false, reason: 'not_fired' })
})

test('of two who take at once, the second is told who has it', async () => {
  const { caseId } = await aCase(team)
  const both = await Promise.all([ada, bo].map((one) => takeTask(one, { caseId, rule: 'U01', hours: 10 }, NOW)))
  const first = both[0]?.ok ? 'Adaora' : 'Bonnie'
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'taken', by: first })
  const [other, late] = first === 'Adaora' ? [bo, noon('04-05', 10)] : [ada, noon('04-05', 10)]
  const refused = await snoozeTask(other, { caseId, rule: 'U01', hours: 10, note }, NOW)
  expect(refused).toEqual({ ok: false, reason: 'taken', by: first })
  expect(await takeTask(other, { caseId, rule: 'U01', hours: 10 }, late)).toMatchObject({ ok: true })
})

test('whoever took it gives it back, a reviewer for anybody, and nobody else', async () => {
  const { caseId } = await aCase(team)
  const about = { caseId, rule: 'U01' }
  await HOLDS.take({ ...about, hours: 10 })
  expect(await releaseTask(bo, { ...about, place: 1 }, NOW)).toEqual({ ok: false, reason: 'not_yours' })
  expect(await releaseTask(ada, { ...about, place: 2 }, NOW)).toEqual({ ok: false, reason: 'stale_step' })
  expect(await releaseTask(ada, { ...about, place: 1 }, NOW)).toEqual({ ok: true, value: {} })
  expect(await stateOf(caseId, 'U01', NOW)).toBe('open')
  expect(await releaseTask(ada, { ...about, place: 2 }, NOW)).toEqual({ ok: false, reason: 'nothing_stands' })
  await takeTask(bo, { ...about, hours: 10 }, NOW)
  expect(await releaseTask(reviewer, { ...about, place: 3 }, NOW)).toEqual({ ok: true, value: {} })
})

test('each step can be taken back, and what stood before it stands again', async () => {
  const { caseId } = await aCase(team)
  const about = { caseId, rule: 'U01' }
  await HOLDS.take({ ...about, hours: 10 })
  await HOLDS.snooze({ ...about, hours: 20 })
  expect(await undoTask(bo, { ...about, place: 2 }, NOW)).toEqual({ ok: false, reason: 'not_yours' })
  expect(await undoTask(ada, { ...about, place: 2 }, NOW)).toEqual({ ok: true, value: {} })
  expect(await stateOf(caseId, 'U01', NOW)).toBe('take by Adaora')
  await releaseTask(ada, { ...about, place: 3 }, NOW)
  expect(await undoTask(ada, { ...about, place: 4 }, NOW)).toEqual({ ok: true, value: {} })
  expect(await stateOf(caseId, 'U01', NOW)).toBe('take by Adaora')
  expect(await undoTask(ada, { ...about, place: 5 }, NOW)).toEqual({ ok: true, value: {} })
  expect(await stateOf(caseId, 'U01', NOW)).toBe('open')
  expect(await findCaseTasks(ada, caseId, NOW)).toMatchObject([{ place: 6, mayUndo: false }])
})

const anAction = (caseId: string): RecordEventInput => ({
  caseId, type: 'action', date: '2021-04-05', sourceIds: ['appeal-2021'], details: { kind: 'an invented letter' },
})

test('an action answers a reason until the term of its level is over, and no longer once it is retracted', async () => {
  const { caseId } = await aCase(team)
  expect(await recordAnswer(ada, 'U01', anAction(caseId), NOW)).toEqual(until(7 * 24))
  expect(await stateOf(caseId, 'U01', noon('04-05', 7 * 24 - 1))).toBe('answer by Adaora')
  expect(await stateOf(caseId, 'U01', noon('04-05', 7 * 24))).toBe('open')
  const [event] = await team<{ id: string }[]>`SELECT id FROM file.event WHERE case_id = ${caseId} AND type = 'action'`
  await retractEvent(ada, { eventId: event?.id ?? '', version: 1, note }, ON)
  expect(await stateOf(caseId, 'U01', NOW)).toBe('open')
})

test('an action that is on record answers too, also what somebody else has', async () => {
  const { caseId } = await aCase(team, null)
  const eventId = await happened(caseId, anAction(caseId))
  await HOLDS.take({ caseId, rule: 'U02', hours: 10 })
  expect(await answerTask(bo, { caseId, rule: 'U02', eventId }, NOW)).toEqual(until(72))
  const elsewhere = await aCase(team, null)
  const refused = await answerTask(bo, { caseId: elsewhere.caseId, rule: 'U02', eventId }, NOW)
  expect(refused).toEqual({ ok: false, reason: 'unknown_event' })
})

test('an action and its answer are written both, or neither', async () => {
  const { caseId } = await aCase(team)
  const before = await takeStock(superuser)
  expect(await recordAnswer(ada, 'U09', anAction(caseId), NOW)).toEqual({ ok: false, reason: 'not_fired' })
  expect(await takeStock(superuser)).toEqual(before)
})

test('a researcher reads and does nothing', async () => {
  const { caseId } = await aCase(team)
  const refused = { ok: false, reason: 'not_allowed' }
  expect(await takeTask(researcher, { caseId, rule: 'U01', hours: 1 }, NOW)).toEqual(refused)
  expect(await releaseTask(researcher, { caseId, rule: 'U01', place: 1 }, NOW)).toEqual(refused)
  expect(await recordAnswer(researcher, 'U01', anAction(caseId), NOW)).toEqual(refused)
})

test('each step is in the audit log, whose chain holds and which says nothing of a note', async () => {
  const { caseId } = await aCase(team)
  await HOLDS.snooze({ caseId, rule: 'U01', hours: 20 })
  await undoTask(ada, { caseId, rule: 'U01', place: 1 }, NOW)
  const told = await team`
    SELECT action, fields FROM file.audit WHERE subject_id = ${caseId} AND action LIKE 'task.%' ORDER BY seq`
  expect([...told]).toEqual([
    { action: 'task.snooze', fields: ['rule:U01', 'note'] }, { action: 'task.undo', fields: ['rule:U01'] },
  ])
  expect(await verifyAudit(superuser)).toMatchObject({ ok: true })
})

test('the erasure of a case takes all steps about it, and nothing else takes any', async () => {
  const [{ caseId }, other] = [await aCase(team), await aCase(team)]
  const administrators = [aViewer('administrator'), aViewer('administrator')] as const
  for (const { accountId, alias, role } of administrators) {
    await team`INSERT INTO file.account (id, alias, alias_key, password_hash, role)
      VALUES (${accountId}, ${alias}, ${alias}, '$argon2id$invented', ${role})`
  }
  for (const one of [caseId, other.caseId]) await HOLDS.snooze({ caseId: one, rule: 'U01', hours: 20 })
  await requestErasure(administrators[0], { caseId, ground: 'family' })
  await expect(superuser`DELETE FROM file.task_step WHERE case_id = ${caseId}`).rejects.toThrow(/append-only/)
  expect(await confirmErasure(administrators[1], { caseId }, ON)).toMatchObject({ ok: true })
  const left = await team`SELECT case_id FROM file.task_step WHERE case_id = ANY (${[caseId, other.caseId]}::uuid[])`
  expect([...left]).toEqual([{ case_id: other.caseId }])
  expect(await takeTask(ada, { caseId, rule: 'U01', hours: 1 }, NOW)).toEqual({ ok: false, reason: 'unknown_case' })
})
