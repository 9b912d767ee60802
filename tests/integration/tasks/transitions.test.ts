import { WHOLE_BOARD } from '@/lib/domain/board-filter'
import { TASK_STATES, type TaskState } from '@/lib/domain/tasks/task'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { RecordEventInput } from '@/lib/records/event/event-input'
import { retractEvent } from '@/lib/records/retract-event'
import { releaseTask, undoTask } from '@/lib/records/tasks/end-task'
import { acknowledgeTask, snoozeTask, takeTask } from '@/lib/records/tasks/hold-task'
import { recordAnswer } from '@/lib/records/tasks/record-answer'
import { findCaseTasks } from '@/lib/team/tasks/find-case-tasks'
import { listOpenCases } from '@/lib/team/tasks/list-open-cases'
import { aCase, happened, noon, ON, people, stateOf, takeTaskRecord } from './task-desk'

const { ada, bo, reviewer, second } = people
const team = takeTaskRecord()

const NOW = noon('04-05')
const note = 'an invented note'
const STATES = ['open', ...TASK_STATES] as const
type State = (typeof STATES)[number]

interface About { caseId: string; rule: string }

const anAction = (caseId: string): RecordEventInput => ({
  caseId, type: 'action', date: '2021-04-05', sourceIds: ['appeal-2021'], details: { kind: 'an invented letter' },
})

/** What somebody does about a reason; an action answers elevated reasons for fourteen days. */
const DOES = {
  take: (viewer: Viewer, about: About, hours: number) => takeTask(viewer, { ...about, hours }, NOW),
  acknowledge: (viewer: Viewer, about: About, hours: number) => acknowledgeTask(viewer, { ...about, hours, note }, NOW),
  snooze: (viewer: Viewer, about: About, hours: number) => snoozeTask(viewer, { ...about, hours, note }, NOW),
  answer: (viewer: Viewer, { caseId, rule }: About) => recordAnswer(viewer, rule, anAction(caseId), NOW),
} as const satisfies Record<TaskState, unknown>

/** How many steps there are about a reason. */
const placeOf = async ({ caseId, rule }: About) =>
  (await findCaseTasks(second, caseId, NOW)).find((task) => task.rule === rule)?.place ?? 0
const atEnd = async (about: About) => ({ ...about, place: await placeOf(about) })
const release = async (viewer: Viewer, about: About) => releaseTask(viewer, await atEnd(about), NOW)
const undo = async (viewer: Viewer, about: About) => undoTask(viewer, await atEnd(about), NOW)

/** Records what closes a case or ends its silence, runs a look at it, and retracts it again. */
async function whileOnRecord(caseId: string, event: Partial<RecordEventInput>, look: () => Promise<void>) {
  const eventId = await happened(caseId, event)
  await look()
  expect(await retractEvent(reviewer, { eventId, version: 2, note }, ON)).toMatchObject({ ok: true })
}

const RELEASED = { type: 'release', date: '2021-04-05', details: { kind: 'end_of_term' } } as const
const DEAD = { type: 'death', date: '2021-04-05', details: { cause: 'in_custody' } } as const

/** A case whose U01 is elevated on 5 April and high from the 9th on, in a state that Adaora brought it to. */
async function aCaseIn(state: State) {
  const { caseId } = await aCase(team, '2021-03-10')
  const about = { caseId, rule: 'U01' }
  if (state !== 'open') expect(await DOES[state](ada, about, 300)).toMatchObject({ ok: true })
  const named = state === 'open' ? 'open' : `${state} by Adaora`
  const stands = async (expected: string, moment = NOW) => expect(await stateOf(caseId, 'U01', moment)).toBe(expected)
  await stands(named)
  return { about, named, stands }
}

test.each(STATES)('from %s, what the calendar and the record bring leads where it should, and back', async (state) => {
  const { about: { caseId }, named, stands } = await aCaseIn(state)
  await stands(named, noon('04-08'))
  await stands(state === 'take' ? named : 'open', noon('04-09'))
  for (const closing of [RELEASED, DEAD]) {
    await whileOnRecord(caseId, closing, async () => {
      for (const moment of [NOW, noon('04-06')]) await stands('open', moment)
    })
    await stands(named)
  }
  await whileOnRecord(caseId, { date: '2021-04-06' }, async () => {
    await stands(named, noon('04-05', 11))
    for (const moment of [noon('04-06'), noon('04-13')]) await stands('open', moment)
  })
  await stands(named, noon('04-06'))
})

test.each(STATES)('from %s, each step of anybody leads where it should, and its undoing back', async (state) => {
  const { about, named, stands } = await aCaseIn(state)
  for (const [viewer, kind] of [bo, ada].flatMap((one) => TASK_STATES.map((step) => [one, step] as const))) {
    const isRefused = viewer === bo && state === 'take' && kind !== 'answer'
    const done = await DOES[kind](viewer, about, 100)
    expect([kind, done]).toEqual([kind, isRefused ? { ok: false, reason: 'taken', by: 'Adaora' } : expect.objectContaining({ ok: true })])
    await stands(isRefused ? named : `${kind} by ${viewer.alias}`)
    if (isRefused) continue
    expect(await undo(second, about)).toEqual({ ok: true, value: {} })
    await stands(named)
  }
  const isOpen = state === 'open'
  expect(await release(bo, about)).toEqual({ ok: false, reason: isOpen ? 'nothing_stands' : 'not_yours' })
  expect(await undo(bo, about)).toEqual({ ok: false, reason: 'not_yours' })
  for (const viewer of [ada, reviewer]) {
    expect((await release(viewer, about)).ok).toBe(!isOpen)
    await stands('open')
    if (!isOpen) expect((await undo(viewer, about)).ok).toBe(true)
    await stands(named)
  }
  expect((await undo(ada, about)).ok).toBe(!isOpen)
  await stands('open')
})

test('what an undoing brings back has the end that it had', async () => {
  const { about, stands } = await aCaseIn('open')
  await DOES.take(ada, about, 10)
  await DOES.snooze(ada, about, 100)
  await stands('snooze by Adaora', noon('04-05', 11))
  await undo(ada, about)
  await stands('take by Adaora', noon('04-05', 9))
  await stands('open', noon('04-05', 10))
})

test('who takes a reason again has it until the new end, and another only after that', async () => {
  const { about, stands } = await aCaseIn('open')
  await DOES.take(ada, about, 10)
  await DOES.take(ada, about, 40)
  await stands('take by Adaora', noon('04-05', 39))
  const taken = (hours: number) => takeTask(bo, { ...about, hours: 10 }, noon('04-05', hours))
  expect(await taken(39)).toEqual({ ok: false, reason: 'taken', by: 'Adaora' })
  expect(await taken(40)).toMatchObject({ ok: true })
  await stands('take by Bonnie', noon('04-05', 41))
})

/** Which queues of what nobody does a case is in at a moment. */
async function queuesOf(caseId: string, moment = NOW): Promise<string[]> {
  const all = { ...WHOLE_BOARD, show: 500 }
  const found = await Promise.all((['act', 'unattended'] as const).map(async (queue) => {
    return (await listOpenCases(ada, queue, all, moment)).some(({ id }) => id === caseId) ? [queue] : []
  }))
  return found.flat()
}

test.each(TASK_STATES)('after %s a critical case is in no queue of what nobody does; in both again as time passes', async (kind) => {
  const { caseId } = await aCase(team, null)
  const about = { caseId, rule: 'U02' }
  expect(await queuesOf(caseId)).toEqual(['act', 'unattended'])
  await DOES[kind](ada, about, 72)
  expect(await queuesOf(caseId)).toEqual([])
  expect(await queuesOf(caseId, noon('04-05', 71))).toEqual([])
  expect(await queuesOf(caseId, noon('04-05', 72))).toEqual(['act'])
  expect(await queuesOf(caseId, noon('04-10', 23))).toEqual(['act'])
  expect(await queuesOf(caseId, noon('04-11'))).toEqual(['act', 'unattended'])
  await undo(ada, about)
  // An action that was taken back as an answer was still taken.
  expect(await queuesOf(caseId)).toEqual(kind === 'answer' ? ['act'] : ['act', 'unattended'])
})

test.each([
  ['is released', RELEASED], ['dies', DEAD], ['is heard of', { date: '2021-04-05' }],
])('who %s leaves the queues at once, and is back when that is retracted', async (_what, event) => {
  const { caseId } = await aCase(team, null)
  await whileOnRecord(caseId, event, async () => {
    for (const moment of [NOW, noon('04-06')]) expect(await queuesOf(caseId, moment)).toEqual([])
  })
  expect(await queuesOf(caseId)).toEqual(['act', 'unattended'])
})

test.each([
  ['2021-04-02', ['act', 'unattended']], ['2021-04-03', ['act']], ['2021-03', ['act', 'unattended']], ['2021-04', ['act']],
])('an action of %s leaves a critical case in %j', async (date, queues) => {
  const { caseId } = await aCase(team, null)
  await happened(caseId, { ...anAction(caseId), date })
  expect(await queuesOf(caseId)).toEqual(queues)
})
