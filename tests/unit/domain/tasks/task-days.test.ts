import { formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import { foldTask } from '@/lib/domain/tasks/fold-task'
import type { FiredPeriod, TaskStep } from '@/lib/domain/tasks/task'
import { taskDays } from '@/lib/domain/tasks/task-days'
import { answeredHours, longestHours } from '@/lib/domain/tasks/task-term'
import type { Level, Status } from '@/lib/domain/vocabulary'

function day(text: string): Day {
  const found = parseDay(text)
  if (found === null) throw new Error(text)
  return found
}

type Fires = [from: string, level: Level | null, certainty?: 'certain' | 'possible', events?: string[], status?: Status]

/** Invented periods, each up to the next, with what U01 says in them. */
function periodsOf(...fires: Fires[]): FiredPeriod[] {
  return [['', null] satisfies Fires, ...fires].map(([from, level, certainty = 'certain', events = ['call'], status], i) => ({
    from: from === '' ? null : day(from), to: fires[i] ? day(fires[i][0]) : null, status: status ?? 'imprisoned',
    reasons: level === null ? [] : [{ rule: 'U01', level, certainty, events }],
  }))
}

const step = (kind: 'take' | 'snooze', on: string, level = 3, certain = level) =>
  ({ kind, on: day(on), strength: { level, certain }, grounds: ['call'] })

test.each<[string, ReturnType<typeof step>, FiredPeriod[], string | null]>([
  ['goes on while the reason does', step('snooze', '2021-04-05'), periodsOf(['2021-03-01', 'high']), '2021-04-05/'],
  ['ends with its reason', step('snooze', '2021-04-05'), periodsOf(['2021-03-01', 'high'], ['2021-04-09', null]),
    '2021-04-05/2021-04-09'],
  ['does not come back with the next silence', step('snooze', '2021-04-05'),
    periodsOf(['2021-03-01', 'high'], ['2021-04-09', null], ['2021-04-12', 'high']), '2021-04-05/2021-04-09'],
  ['ends where the reason rises', step('snooze', '2021-04-05'),
    periodsOf(['2021-03-01', 'high'], ['2021-04-20', 'critical']), '2021-04-05/2021-04-20'],
  ['ends where what was possible becomes certain', step('snooze', '2021-04-05', 3, 0),
    periodsOf(['2021-03-01', 'high', 'possible'], ['2021-04-20', 'high']), '2021-04-05/2021-04-20'],
  ['goes on where the reason falls', step('snooze', '2021-04-05'),
    periodsOf(['2021-03-01', 'high'], ['2021-04-20', 'watch']), '2021-04-05/'],
  ['goes on over a rise where somebody took it', step('take', '2021-04-05', 2),
    periodsOf(['2021-03-01', 'elevated'], ['2021-04-20', 'high']), '2021-04-05/'],
  ['goes on for 72 hours where what somebody took becomes critical', step('take', '2021-04-05'),
    periodsOf(['2021-03-01', 'high'], ['2021-04-20', 'critical']), '2021-04-05/2021-04-23'],
  ['goes on for 72 hours where what somebody took is critical as it turns out', step('take', '2021-04-05'),
    periodsOf(['2021-03-01', 'critical']), '2021-04-05/2021-04-08'],
  ['ends with its reason also within those 72 hours', step('take', '2021-04-05'),
    periodsOf(['2021-03-01', 'high'], ['2021-04-20', 'critical'], ['2021-04-21', null]), '2021-04-05/2021-04-21'],
  ['keeps to a reason whose first day moved by one', step('take', '2021-04-05'), periodsOf(['2021-04-06', 'high']),
    '2021-04-05/'],
  ['leaves a reason whose first day moved by more than a week', step('take', '2021-04-05'),
    periodsOf(['2021-04-13', 'high']), null],
  ['leaves a reason that rests on something else', step('take', '2021-04-05'),
    periodsOf(['2021-04-06', 'high', 'certain', ['another']]), null],
  ['leaves a reason that is no longer on record', step('take', '2021-04-05'), periodsOf(['2021-03-01', null]), null],
  ['ends when the case is closed', step('take', '2021-04-05'),
    periodsOf(['2021-03-01', 'high'], ['2021-04-20', 'high', 'certain', ['call'], 'released']), '2021-04-05/2021-04-20'],
  ['has no days where the reason of its day is higher now', step('snooze', '2021-04-05'),
    periodsOf(['2021-03-01', 'critical']), null],
])('a step %s', (_what, asked, periods, expected) => {
  const days = taskDays(asked, 'U01', periods)
  expect(days && `${formatDay(days.from)}/${days.to === null ? '' : formatDay(days.to)}`).toBe(expected)
})

const NOON = new Date('2021-04-05T12:00:00Z')
const aStep = (place: number, rest: Partial<TaskStep> = {}): TaskStep => ({
  place, kind: 'take', actor: 'ada', at: NOON, on: day('2021-04-05'), strength: { level: 4, certain: 4 }, grounds: [],
  untilAt: NOON, note: null, eventId: null, isVoid: false, undoes: null, ...rest,
})
const bare = { strength: null, untilAt: null }

test.each<[string, TaskStep[], number | null]>([
  ['the last one', [aStep(1), aStep(2, { kind: 'snooze' })], 2],
  ['none after it was given back', [aStep(1), aStep(2, { kind: 'release', ...bare })], null],
  ['the one before, once the last was taken back', [aStep(1), aStep(2), aStep(3, { kind: 'undo', undoes: 2, ...bare })], 1],
  ['the one that was given back, once that was taken back',
    [aStep(1), aStep(2, { kind: 'release', ...bare }), aStep(3, { kind: 'undo', undoes: 2, ...bare })], 1],
  ['the one before an answer whose action was retracted', [aStep(1), aStep(2, { kind: 'answer', isVoid: true })], 1],
  ['none before the first', [], null],
])('of several steps there stands %s', (_what, steps, place) => {
  expect(foldTask(steps)?.place ?? null).toBe(place)
})

test('a step about what is critical stands three days at most, and one about anything else thirty', () => {
  expect([4, 3, 2, 1].map(longestHours)).toEqual([72, 720, 720, 720])
  expect([4, 3, 2, 1].map(answeredHours)).toEqual([72, 168, 336, 720])
})
