import { formatDay } from '@/lib/domain/dates/day'
import { assignCase } from '@/lib/records/assign-case'
import { editEvent } from '@/lib/records/edit-event'
import type { RecordEventInput } from '@/lib/records/event/event-input'
import { retractEvent } from '@/lib/records/retract-event'
import { takeTask } from '@/lib/records/tasks/hold-task'
import { listFollowUps } from '@/lib/team/tasks/list-follow-ups'
import { ownWork } from '@/lib/team/tasks/own-work'
import { aCase, happened, noon, ON, people, takeTaskRecord } from './task-desk'

const { ada, reviewer, second } = people
const team = takeTaskRecord()

const note = 'an invented note'

/** A case that the second reviewer owns, and what it asks of them on a day, one line each. */
async function anOwnCase(call = '2021-03-15') {
  const { caseId } = await aCase(team, call)
  await assignCase(reviewer, { caseId, accountId: second.accountId, kind: 'owner' })
  const [row] = await team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`
  const asked = async (day: string, hours = 0) => (await listFollowUps(second, 500, noon(day, hours)))
    .filter(({ slug }) => slug === row?.slug)
    .map(({ kind, on, rule, level }) => [kind, formatDay(on), rule, level].filter((one) => one !== null).join(' '))
  return { caseId, asked }
}

test('a call is asked for from fourteen days before the silence rises, until that day', async () => {
  const { asked } = await anOwnCase()
  const call = ['call 2021-04-14 U01 high']
  expect(await Promise.all(['03-30', '03-31', '04-13', '04-14'].map((day) => asked(day)))).toEqual([[], call, call, []])
  expect(await asked('04-30')).toEqual(['call 2021-05-14 U01 critical'])
})

test.each<[string, Partial<RecordEventInput>, string, [before: string, first: string]]>([
  ['a hearing', { type: 'hearing', date: '2021-04-28', details: { scheduled: true } }, 'hearing 2021-04-14 U15 watch', ['03-30', '03-31']],
  ['solitary confinement', { type: 'solitary', date: '2021-04-04', endDate: '..' }, 'rise 2021-04-19 U05 critical', ['04-04', '04-15']],
])('%s asks for a look before its next threshold, and no more once it is retracted', async (_what, event, line, [before, first]) => {
  const { caseId, asked } = await anOwnCase('2021-04-01')
  const eventId = await happened(caseId, event)
  expect(await asked(before)).not.toContain(line)
  expect(await asked(first)).toContain(line)
  await retractEvent(reviewer, { eventId, version: 2, note }, ON)
  expect(await asked(first)).not.toContain(line)
})

const action = { type: 'action', date: '2021-04-05', details: { kind: 'an invented letter', deadline: '2021-04-08' } } as const

test('an answer is asked after from the day on which it was due, for thirty days', async () => {
  const { caseId, asked } = await anOwnCase('2021-04-05')
  await happened(caseId, action)
  const days = ['04-07', '04-08', '05-08', '05-09']
  const lines = (await Promise.all(days.map((day) => asked(day)))).map((found) => found.filter((one) => one.startsWith('answer')))
  expect(lines).toEqual([[], ['answer 2021-04-08'], ['answer 2021-04-08'], []])
})

test('an answer that was due on some day of a month is asked after from its last day on', async () => {
  const { caseId, asked } = await anOwnCase('2021-04-05')
  await happened(caseId, { ...action, details: { ...action.details, deadline: '2021-04' } })
  expect(await asked('04-29')).not.toContain('answer 2021-04-30')
  expect(await asked('04-30')).toContain('answer 2021-04-30')
})

test.each<[string, (eventId: string, caseId: string) => Promise<unknown>]>([
  ['its outcome is recorded', (eventId) => editEvent(ada, {
    eventId, version: 2, changes: { details: { ...action.details, outcome: 'answered' } },
  }, ON)],
  ['it is retracted', (eventId) => retractEvent(reviewer, { eventId, version: 2, note }, ON)],
  ['the case is closed', (_, caseId) => happened(caseId, { type: 'release', date: '2021-04-07', details: { kind: 'pardon' } })],
])('nobody asks after the answer to an action any more once %s', async (_what, end) => {
  const { caseId, asked } = await anOwnCase('2021-04-05')
  const eventId = await happened(caseId, action)
  expect(await asked('04-08')).toContain('answer 2021-04-08')
  await end(eventId, caseId)
  expect(await asked('04-08')).not.toContain('answer 2021-04-08')
})

test('what somebody had and what has ended is asked after for seven days, or until they take it again', async () => {
  const { caseId, asked } = await anOwnCase('2021-03-01')
  await takeTask(second, { caseId, rule: 'U01', hours: 10 }, noon('04-05'))
  const lapsed = async (day: string, hours: number) => (await asked(day, hours)).filter((one) => one.startsWith('lapsed'))
  expect(await lapsed('04-05', 9)).toEqual([])
  expect(await lapsed('04-05', 10)).toEqual(['lapsed 2021-04-05 U01'])
  expect(await lapsed('04-12', 9)).toEqual(['lapsed 2021-04-12 U01'])
  expect(await lapsed('04-12', 10)).toEqual([])
  await takeTask(second, { caseId, rule: 'U01', hours: 10 }, noon('04-06'))
  expect(await lapsed('04-06', 9)).toEqual([])
})

test('nobody is asked after what has ended because the reason has', async () => {
  const { caseId, asked } = await anOwnCase('2021-03-01')
  await takeTask(second, { caseId, rule: 'U01', hours: 10 }, noon('04-05'))
  await happened(caseId, { date: '2021-04-06' })
  expect(await asked('04-06', 1)).toEqual(['call 2021-04-13 U01 watch'])
})

test('who watches more cases than are looked through is reminded of all those that they answer for', async () => {
  const { accountId } = reviewer
  await team`
    WITH made AS (
      INSERT INTO file.case (slug, name_latin) SELECT 'watched-' || n, 'Invented' FROM generate_series(1, 600) n
      RETURNING id, slug
    )
    INSERT INTO file.case_member (case_id, account_id, kind)
    SELECT id, ${accountId}, CASE WHEN slug LIKE '%7' THEN 'owner' ELSE 'watcher' END FROM made`
  const found = await team<{ slug: string }[]>`
    SELECT c.slug FROM (${ownWork(team, reviewer)}) own JOIN file.case c ON c.id = own.case_id`
  expect(found).toHaveLength(500)
  expect(found.filter(({ slug }) => slug.endsWith('7'))).toHaveLength(60)
})
