import fc from 'fast-check'
import { arithmeticOf } from '@/lib/domain/contract/arithmetic'
import { levelSince } from '@/components/case/level-since'
import { orderReasons } from '@/components/case/order-reasons'
import { levelMarksOf } from '@/components/silence/level-marks'
import { dayOf, formatDay } from '@/lib/domain/dates/day'
import { seededRules } from '@/tests/factories/some-rules'
import { aReason, mehranRaoof, RULES } from './case-pages'

const AS_OF = dayOf(2021, 4, 5)
const rule = (id: string) => RULES.find((one) => one.id === id) ?? null

test('The silence of Mehran Raoof is counted from both ends of November 2020', () => {
  const reason = aReason('U01', { since: '2021-01-29', atLeast: 126, atMost: 155 })
  const { counts, open, conclusion } = arithmeticOf(reason, rule('U01'), AS_OF)
  expect(counts.map(({ bound, from, days }) => [bound, formatDay(from), days])).toEqual([
    ['atLeast', '2020-11-30', 126],
    ['atMost', '2020-11-01', 155],
  ])
  expect(open).toBe(false)
  expect(conclusion).toEqual({ tier: { days: 60, level: 'critical' }, days: 126, since: dayOf(2021, 1, 29) })
})

test('A silence since a known arrest is one sum', () => {
  const { counts } = arithmeticOf(aReason('U02', { atLeast: 171, atMost: 171 }), rule('U02'), AS_OF)
  expect(counts.map(({ bound, from, days, inclusive }) => [bound, formatDay(from), days, inclusive])).toEqual([
    ['exact', '2020-10-16', 171, false],
  ])
})

test('The first day in solitary confinement is day 1, and an open start has no upper bound', () => {
  const { counts, open } = arithmeticOf(aReason('U05', { atLeast: 16 }), rule('U05'), AS_OF)
  expect(counts.map(({ bound, from, days, inclusive }) => [bound, formatDay(from), days, inclusive])).toEqual([
    ['atLeast', '2021-03-21', 16, true],
  ])
  expect(open).toBe(true)
})

test('A rule that holds at once has no sum', () => {
  const { counts, open, conclusion } = arithmeticOf(aReason('U07', { atLeast: 0 }), rule('U07'), AS_OF)
  expect([counts, open, conclusion.tier?.days]).toEqual([[], false, 0])
})

test('What is possible rests on the upper bound, and may reach any limit where there is none', () => {
  const possible = aReason('U01', { level: 'high', certainty: 'possible', atLeast: 15, atMost: 44 })
  expect(arithmeticOf(possible, rule('U01'), AS_OF).conclusion).toMatchObject({ tier: { days: 30 }, days: 44 })
  const open = aReason('U05', { certainty: 'possible', atLeast: 1, atMost: null })
  expect(arithmeticOf(open, rule('U05'), AS_OF).conclusion).toMatchObject({ tier: { days: 16 }, days: null })
})

test('A hearing ahead is within a limit, and one that has passed within none', () => {
  const table = seededRules().find(({ id }) => id === 'U15') ?? null
  const ahead = arithmeticOf(aReason('U15', { level: 'elevated', atLeast: 5, atMost: 6 }), table, AS_OF)
  expect(ahead.due.map(({ bound, when, day, days }) => [bound, when, formatDay(day), days])).toEqual([
    ['atLeast', 'ahead', '2021-04-10', 5], ['atMost', 'ahead', '2021-04-11', 6],
  ])
  expect(ahead.conclusion).toMatchObject({ tier: { days: 7 }, days: 6 })
  const past = arithmeticOf(aReason('U15', { level: 'elevated', atLeast: -4, atMost: -4 }), table, AS_OF)
  expect(past.due).toEqual([{ bound: 'exact', when: 'past', day: dayOf(2021, 4, 1), days: 4 }])
  expect(past.conclusion.tier).toBeNull()
})

test('A level that was raised rests on the limit of the level below', () => {
  const raised = aReason('U01', { level: 'high', atLeast: 20, atMost: 20, raisedBy: ['child'] })
  expect(arithmeticOf(raised, rule('U01'), AS_OF).conclusion).toMatchObject({ tier: { days: 14 }, days: 20 })
})

test('A rule that is no longer in the table still shows its sum, without a limit', () => {
  const { counts, conclusion } = arithmeticOf(aReason('U99', { atLeast: 3, atMost: 3 }), null, AS_OF)
  expect(counts).toHaveLength(1)
  expect(conclusion.tier).toBeNull()
})

test('Every sum is right: its days lie between its ends', () => {
  fc.assert(fc.property(fc.nat(3000), fc.nat(300), fc.constantFrom('U01', 'U05'), (atLeast, vague, id) => {
    const reason = aReason(id, { atLeast: atLeast + 1, atMost: atLeast + 1 + vague })
    for (const { from, to, days, inclusive } of arithmeticOf(reason, rule(id), AS_OF).counts) {
      expect(to - from + (inclusive ? 1 : 0)).toBe(days)
    }
  }))
})

test('The marks stand on the days on which each level held for certain', () => {
  const { urgency } = mehranRaoof()
  const marks = levelMarksOf({ atLeast: 126, atMost: 155, since: 'contact' }, AS_OF, urgency.reasons, RULES)
  expect(marks.map(({ level, days, day }) => [level, days, formatDay(day)])).toEqual([
    ['watch', 7, '2020-12-07'],
    ['elevated', 14, '2020-12-14'],
    ['high', 30, '2020-12-30'],
    ['critical', 60, '2021-01-29'],
  ])
})

test('Where a level began on another day than its limit says, only what the reason states is marked', () => {
  const late = [aReason('U01', { since: '2021-03-01', atLeast: 126, atMost: 155 })]
  const marks = levelMarksOf({ atLeast: 126, atMost: 155, since: 'contact' }, AS_OF, late, RULES)
  expect(marks.map(({ level, day }) => [level, formatDay(day)])).toEqual([['critical', '2021-03-01']])
})

test('A silence on which no certain reason rests has no mark', () => {
  const possible = [aReason('U01', { certainty: 'possible', atLeast: 3, atMost: 90 })]
  expect(levelMarksOf({ atLeast: 3, atMost: 90, since: 'contact' }, AS_OF, possible, RULES)).toEqual([])
})

test('A level has held since the earliest of its certain reasons, and not since a possible one', () => {
  const reasons = [
    aReason('U05', { since: '2021-04-05' }),
    aReason('U01', { since: '2021-01-29' }),
    aReason('U21', { since: '2020-01-01', certainty: 'possible' }),
  ]
  expect(levelSince('critical', reasons)).toBe('2021-01-29')
  expect(levelSince('high', reasons)).toBeNull()
})

test('Reasons are told certain first, then from the highest down', () => {
  const reasons = [
    aReason('U05', { certainty: 'possible' }),
    aReason('U17', { level: 'watch' }),
    aReason('U07'),
    aReason('U02'),
  ]
  expect(orderReasons(reasons).map(({ rule: id }) => id)).toEqual(['U02', 'U07', 'U17', 'U05'])
})
