import { addDays, formatDay, type Day } from '@/lib/domain/dates/day'
import { rankOf } from '@/lib/domain/vocabulary'
import { anEvent } from '@/tests/factories/an-event'
import { certainly, levels, START } from '@/tests/factories/rule-levels'

const arrest = (date: string) => anEvent('arrest', date)
const sentence = (date: string, details: object = { prisonMonths: 1 }) => anEvent('sentence', date, { details: { ...details } })

/** Arrested and sentenced to a month on one day, so that its only last day is 10 January 2021. */
const served = () => [arrest('2020-12-11'), sentence('2020-12-11')]

describe('U14', () => {
  test('1 elevated, 8 high, 31 critical, in days after the last day', () => {
    expect(certainly('U14', served(), [-1, 0, 1, 2, 7, 8, 9, 30, 31, 32])).toEqual([
      'none', 'none', 'elevated', 'elevated', 'elevated', 'high', 'high', 'high', 'critical', 'critical',
    ])
  })

  test('between the earliest and the latest last day it is watched', () => {
    const credited = [arrest('2020-12-01'), sentence('2020-12-11')]
    expect(certainly('U14', credited, [-11, -10, -9, 0, 1])).toEqual(['none', 'none', 'watch', 'watch', 'elevated'])
  })

  test('the last day of a month that is shorter is clamped, and suspended months are not served', () => {
    expect(certainly('U14', [arrest('2020-12-31'), sentence('2020-12-31', { prisonMonths: 2 })], [48, 49])).toEqual(['none', 'elevated'])
    const suspended = sentence('2020-12-11', { prisonMonths: 13, suspendedMonths: 12 })
    expect(certainly('U14', [arrest('2020-12-11'), suspended], [0, 1])).toEqual(['none', 'elevated'])
  })

  test('without an arrest on record nothing fires; with one only "on or before" nothing is certain', () => {
    const held = anEvent('status_report', '2020-12-01', { details: { status: 'imprisoned' } })
    expect(certainly('U14', [held, sentence('2020-12-11')], [1, 60])).toEqual(['none', 'none'])
    expect(levels('U14', [arrest('..2020-12-11'), sentence('2020-12-11')], 60)).toEqual(['none', 'critical'])
  })

  test('a vague sentence is certain by its latest day, possible by its earliest', () => {
    const events = [arrest('2020-12-01'), sentence('2020-12-11/2020-12-20')]
    expect(levels('U14', events, 1)).toEqual(['watch', 'elevated'])
    expect(levels('U14', events, 9)).toEqual(['watch', 'high'])
    expect(levels('U14', events, 10)).toEqual(['elevated', 'high'])
  })

  test.each([
    ['a release', anEvent('release', '2021-01-15')],
    ['a death', anEvent('death', '2021-01-15')],
    ['a longer sentence', sentence('2021-01-15', { prisonMonths: 12 })],
    ['an overturned sentence', anEvent('sentence_change', '2021-01-15', { details: { outcome: 'overturned' } })],
  ])('%s ends it', (name, end) => {
    // A longer sentence has an end that is uncertain, and its earliest is ahead.
    expect([name, certainly('U14', [...served(), end], [4, 5])]).toEqual([name, ['elevated', 'none']])
  })

  test('for every reading of a vague arrest and sentence: certain, exact and possible stand in that order', () => {
    const days = (first: Day, count: number) => Array.from({ length: count }, (_, i) => formatDay(addDays(first, i)))
    const vagueCase = [arrest('2020-12-01/2020-12-04'), sentence('2020-12-06/2020-12-09')]
    for (let after = -14; after < 12; after += 1) {
      const [certain, possible] = levels('U14', vagueCase, after).map(rankOf)
      for (const from of days(addDays(START, -40), 4)) {
        for (const on of days(addDays(START, -35), 4)) {
          const exact = rankOf(levels('U14', [arrest(from), sentence(on)], after)[0])
          expect([certain, exact]).toEqual([certain, Math.max(certain ?? 0, exact)])
          expect([possible, exact]).toEqual([possible, Math.min(possible ?? 0, exact)])
        }
      }
    }
  })
})
