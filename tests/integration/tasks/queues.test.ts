import { readBoard } from '@/app/team/read-board'
import { WHOLE_BOARD } from '@/lib/domain/board-filter'
import { formatDay } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { assignCase } from '@/lib/records/assign-case'
import { answerTask } from '@/lib/records/tasks/answer-task'
import { acknowledgeTask, snoozeTask, takeTask } from '@/lib/records/tasks/hold-task'
import { recordAnswer } from '@/lib/records/tasks/record-answer'
import { countTasks } from '@/lib/team/tasks/count-tasks'
import { listFollowUps } from '@/lib/team/tasks/list-follow-ups'
import { listHeldTasks } from '@/lib/team/tasks/list-held-tasks'
import { listOpenCases } from '@/lib/team/tasks/list-open-cases'
import { aCase, happened, noon, people, takeTaskRecord } from './task-desk'

const { ada, bo, reviewer, researcher } = people
const team = takeTaskRecord()

const NOW = noon('04-05')
const note = 'an invented note'

async function listed(which: 'act' | 'unattended', moment = NOW): Promise<string[]> {
  return (await listOpenCases(ada, which, { ...WHOLE_BOARD, show: 500 }, moment)).map(({ id }) => id)
}

const held = async (which: 'taken' | 'snoozed', viewer: Viewer, moment = NOW) =>
  (await listHeldTasks(viewer, which, 50, moment)).map(({ slug, rule, standing }) => `${slug} ${rule} ${standing.by}`)

async function slugOf(caseId: string): Promise<string> {
  const [row] = await team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`
  return row?.slug ?? ''
}

test('who has a critical or high reason leaves the queue of what to act on, until the end comes', async () => {
  const { caseId } = await aCase(team, null)
  expect(await listed('act')).toContain(caseId)
  const before = await countTasks(ada, NOW)
  await takeTask(ada, { caseId, rule: 'U02', hours: 10 }, NOW)
  expect(await listed('act')).not.toContain(caseId)
  expect(await countTasks(ada, NOW)).toEqual({
    ...before, act: before.act - 1, taken: before.taken + 1, unattended: before.unattended - 1,
  })
  expect(await listed('act', noon('04-05', 10))).toContain(caseId)
})

test('what is critical and was not acted on for three days has a queue of its own', async () => {
  const [fresh, taken, answered] = [await aCase(team, null), await aCase(team, null), await aCase(team, null)]
  const [arrest] = await team<{ day: string }[]>`
    SELECT (r ->> 'since') AS day FROM file.period p, jsonb_array_elements(p.reasons) r
    WHERE p.case_id = ${fresh.caseId} AND r ->> 'level' = 'critical' AND r ->> 'rule' = 'U02' LIMIT 1`
  expect(arrest?.day).toBe('2021-01-16')
  expect(await listed('unattended', noon('01-18'))).not.toContain(fresh.caseId)
  expect(await listed('unattended', noon('01-19'))).toContain(fresh.caseId)
  await takeTask(ada, { caseId: taken.caseId, rule: 'U02', hours: 24 }, NOW)
  await happened(answered.caseId, { type: 'action', date: '2021-04-03', details: { kind: 'an invented call' } })
  expect(await listed('unattended')).toEqual(expect.arrayContaining([fresh.caseId]))
  expect(await listed('unattended')).not.toContain(taken.caseId)
  expect(await listed('unattended')).not.toContain(answered.caseId)
  expect(await listed('unattended', noon('04-08', 23))).not.toContain(taken.caseId)
  expect(await listed('unattended', noon('04-09'))).toContain(taken.caseId)
  expect(await listed('unattended', noon('04-06'))).toContain(answered.caseId)
})

test('a case that is not critical is in no queue of three days', async () => {
  const { caseId } = await aCase(team)
  expect(await listed('act')).toContain(caseId)
  expect(await listed('unattended')).not.toContain(caseId)
})

test('what somebody took is theirs, the nearest end first, and what was put off is seen by reviewers', async () => {
  const [first, second] = [await aCase(team), await aCase(team)]
  await takeTask(bo, { caseId: first.caseId, rule: 'U01', hours: 20 }, NOW)
  await takeTask(bo, { caseId: second.caseId, rule: 'U01', hours: 10 }, NOW)
  const named = (one: string) => `${one} U01 Bonnie`
  expect(await held('taken', bo)).toEqual([await slugOf(second.caseId), await slugOf(first.caseId)].map(named))
  expect(await held('taken', bo, noon('04-05', 10))).toEqual([named(await slugOf(first.caseId))])
  await snoozeTask(bo, { caseId: first.caseId, rule: 'U01', hours: 20, note }, NOW)
  await acknowledgeTask(bo, { caseId: second.caseId, rule: 'U01', hours: 10, note }, NOW)
  expect(await held('snoozed', reviewer)).toHaveLength(2)
  expect(await held('snoozed', bo)).toHaveLength(2)
  expect(await held('snoozed', ada)).toEqual([])
  expect(await held('snoozed', researcher)).toEqual([])
})

async function followUps(viewer: Viewer, moment = NOW) {
  const found = await listFollowUps(viewer, 50, moment)
  return found.map(({ slug, kind, on, rule, level }) => [slug, kind, formatDay(on), rule, level])
}

test('follow-ups are derived from what the record will come to, and are gone once it is answered', async () => {
  const { caseId } = await aCase(team, '2021-03-15')
  await assignCase(reviewer, { caseId, accountId: people.second.accountId, kind: 'owner' })
  const slug = await slugOf(caseId)
  expect(await followUps(people.second)).toEqual([[slug, 'call', '2021-04-14', 'U01', 'high']])
  expect(await followUps(researcher)).toEqual([])
  await happened(caseId, { date: '2021-04-05' })
  expect(await followUps(people.second)).toEqual([[slug, 'call', '2021-04-12', 'U01', 'watch']])
})

test('an answer that was due, and what has ended, ask for another look', async () => {
  const { caseId } = await aCase(team)
  const slug = await slugOf(caseId)
  const viewer = people.reviewer
  await takeTask(viewer, { caseId, rule: 'U01', hours: 10 }, NOW)
  expect(await followUps(viewer, noon('04-05', 9))).toEqual([])
  expect(await followUps(viewer, noon('04-05', 11))).toEqual([[slug, 'lapsed', '2021-04-05', 'U01', null]])
  const action = { kind: 'an invented letter', deadline: '2021-04-08' }
  await recordAnswer(viewer, 'U01', {
    caseId, type: 'action', date: '2021-04-05', sourceIds: ['appeal-2021'], details: action,
  }, NOW)
  expect(await followUps(viewer, noon('04-07'))).toEqual([])
  expect(await followUps(viewer, noon('04-09'))).toEqual([[slug, 'answer', '2021-04-08', null, null]])
})

test('the board shows each of these queues, and who has what in its lines', async () => {
  const { caseId } = await aCase(team)
  const eventId = await happened(caseId, { type: 'action', date: '2021-04-03', details: { kind: 'an invented call' } })
  await answerTask(ada, { caseId, rule: 'U01', eventId }, { on: NOW.on, at: new Date() })
  const board = await readBoard(ada, { queue: 'urgent', show: '500' }, NOW.on)
  expect(board.lines.find(({ id }) => id === caseId)?.tasks).toEqual([{ rule: 'U01', kind: 'answer', by: 'Adaora' }])
  for (const queue of ['act', 'taken', 'unattended', 'snoozed', 'followups']) {
    expect((await readBoard(ada, { queue }, NOW.on)).filter.queue).toBe(queue)
  }
})
