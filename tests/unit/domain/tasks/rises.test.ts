import { dayOf } from '@/lib/domain/dates/day'
import { byDay, type FollowUp } from '@/lib/domain/tasks/follow-up'
import { askedBy, findRises } from '@/lib/domain/tasks/rises'
import type { FiredPeriod } from '@/lib/domain/tasks/task'
import type { Level } from '@/lib/domain/vocabulary'

const on = (day: number) => dayOf(2021, 4, day)

function period(from: number, to: number | null, ...fires: [string, Level, 'certain' | 'possible'][]): FiredPeriod {
  const reasons = fires.map(([rule, level, certainty]) => ({ rule, level, certainty, events: [] }))
  return { from: on(from), to: to === null ? null : on(to), status: 'imprisoned', reasons }
}

test('what is coming is the first day on which each rule rises for certain', () => {
  const periods = [
    period(1, 8, ['U01', 'elevated', 'certain'], ['U09', 'high', 'certain']),
    period(8, 10, ['U01', 'elevated', 'certain'], ['U09', 'high', 'certain'], ['U15', 'high', 'certain']),
    period(10, 12, ['U01', 'elevated', 'certain'], ['U01', 'high', 'possible']),
    period(12, null, ['U01', 'high', 'certain'], ['U09', 'high', 'certain'], ['U15', 'critical', 'certain']),
  ]
  expect(findRises(periods, on(5))).toEqual([
    { rule: 'U15', on: on(8), level: 'high' }, { rule: 'U01', on: on(12), level: 'high' },
  ])
  expect(findRises(periods, on(12))).toEqual([])
})

test.each([['U01', 'call'], ['U02', 'call'], ['U15', 'hearing'], ['U12', 'rise']] as const)('a rise of %s asks for a %s', (rule, kind) => {
  expect(askedBy({ rule, on: on(5), level: 'high' })).toBe(kind)
})

test('follow-ups come by day, and on one day the highest first', () => {
  const one = (slug: string, day: number, level: Level | null): FollowUp =>
    ({ slug, name: { latin: slug, native: null }, kind: 'rise', on: on(day), rule: 'U01', level, said: null, closing: null })
  const sorted = [one('late', 9, 'critical'), one('low', 5, 'watch'), one('none', 5, null), one('top', 5, 'critical')].sort(byDay)
  expect(sorted.map(({ slug }) => slug)).toEqual(['top', 'low', 'none', 'late'])
})
