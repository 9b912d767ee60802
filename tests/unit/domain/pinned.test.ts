import { addDays } from '@/lib/domain/dates/day'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import type { Picture } from '@/lib/domain/vocabulary'
import { anEvent } from '@/tests/factories/an-event'
import { START } from '@/tests/factories/rule-levels'
import { seededRules } from '@/tests/factories/some-rules'

const rules = seededRules()
const arrest = anEvent('arrest', '2021-01-01')
const upheld = anEvent('sentence', '2021-01-05', { details: { death: true, stage: 'final' } })
const notice = (date = '2021-01-10', rest = {}) => anEvent('execution_notice', date, rest)
const change = (outcome: string, date = '2021-01-15', rest = {}) =>
  anEvent('sentence_change', date, { details: { outcome, ...rest } })

/** Whether the case is pinned, so many days after 10 January 2021. */
function pinned(events: Parameters<typeof compilePeriods>[0]['events'], after: readonly number[], picture: Picture = 'team') {
  const periods = compilePeriods({ events, rules }, picture)
  return after.map((days) => periodOn(periods, addDays(START, days)).pinned ?? false)
}

test('a notice of execution pins a case from its day on, and nothing else that is critical does', () => {
  expect(pinned([arrest, notice()], [-1, 0, 1, 60])).toEqual([false, true, true, true])
  expect(pinned([arrest, upheld], [0, 60])).toEqual([false, false])
  expect(pinned([arrest, upheld, notice()], [-1, 0])).toEqual([false, true])
})

test.each([
  ['a sentence overturned', change('overturned'), false],
  ['one commuted', change('commuted', '2021-01-15', { prisonMonths: 300 }), false],
  ['one upheld', change('upheld'), true],
  ['a verified release', anEvent('release', '2021-01-15'), false],
  ['a verified death', anEvent('death', '2021-01-15'), false],
  ['an unverified release', anEvent('release', '2021-01-15', { claimStatus: 'proposed' }), true],
  ['a furlough', anEvent('release', '2021-01-15', { details: { kind: 'furlough' } }), true],
] as const)('after %s it is pinned: see the last column', (_, event, isPinned) => {
  expect(pinned([arrest, upheld, notice(), event], [4, 5, 6])).toEqual([true, isPinned, isPinned])
})

test('what is only possible pins nothing', () => {
  expect(pinned([arrest, upheld, notice('2021-01-10/2021-01-12')], [0, 1, 2])).toEqual([false, false, true])
  expect(pinned([arrest, notice(), change('overturned', '2021-01-15/2021-01-17')], [4, 5, 7])).toEqual([true, false, false])
})

test('the public picture is pinned by published notices, which no private event may contradict', () => {
  const overturned = { ...change('overturned'), audience: 'team' as const }
  expect(pinned([arrest, notice()], [0], 'public')).toEqual([true])
  expect(pinned([arrest, notice('2021-01-10', { audience: 'team' })], [0], 'public')).toEqual([false])
  expect(pinned([arrest, notice(), overturned], [4, 5], 'public')).toEqual([true, false])
})
