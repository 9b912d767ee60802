import { anEvent } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const arrest = () => anEvent('arrest', '2020-12-01')
const planned = (date: string, rest: object = {}) => anEvent('hearing', date, { details: { scheduled: true, ...rest } })
const deadline = (on: string) => anEvent('deadline', '2020-12-05', { details: { kind: 'appeal', on } })

const DAYS = [-15, -14, -8, -7, -4, -3, 0, 1, 2, 29, 30, 31]
const LEVELS = [
  'none', 'watch', 'watch', 'elevated', 'elevated', 'high', 'high', 'high', 'elevated', 'elevated', 'none', 'none',
]

describe('U15', () => {
  test('14 watch, 7 elevated, 3 high; elevated from 2 days past, until it lapses after 30', () => {
    expect(certainly('U15', [arrest(), planned('2021-01-10')], DAYS)).toEqual(LEVELS)
    expect(certainly('U15', [arrest(), deadline('2021-01-10')], DAYS)).toEqual(LEVELS)
  })

  test('custody is not needed, and of two days the nearer counts', () => {
    expect(certainly('U15', [planned('2021-01-10')], [-3, 0])).toEqual(['high', 'high'])
    expect(certainly('U15', [planned('2021-01-10'), deadline('2021-01-20')], [2, 3, 7])).toEqual(['elevated', 'elevated', 'high'])
  })

  test('a capital case is one level up', () => {
    const charge = anEvent('charge', '2020-12-02', { details: { charges: [{ capital: true }] } })
    expect(certainly('U15', [arrest(), charge, planned('2021-01-10')], [-15, -14, -7, -3, 2, 30])).toEqual([
      'none', 'elevated', 'high', 'critical', 'high', 'none',
    ])
  })

  test('a vague day gives both levels', () => {
    expect(levels('U15', [arrest(), planned('2021-01-10/2021-01-14')], -14)).toEqual(['none', 'watch'])
    expect(levels('U15', [arrest(), planned('2021-01-10/2021-01-14')], -3)).toEqual(['elevated', 'high'])
    expect(levels('U15', [arrest(), deadline('2021-01-10..')], -3)).toEqual(['none', 'high'])
  })

  test.each([
    ['a hearing held', anEvent('hearing', '2021-01-15')],
    ['a sentence', anEvent('sentence', '2021-01-15', { details: { prisonMonths: 3 } })],
    ['a release', anEvent('release', '2021-01-15')],
    ['a death', anEvent('death', '2021-01-15')],
  ])('%s ends it', (_, end) => {
    expect(certainly('U15', [arrest(), planned('2021-01-10'), end], [4, 5])).toEqual(['elevated', 'none'])
  })

  test('an outcome on record, or a hearing already held, is nothing to wait for', () => {
    expect(certainly('U15', [arrest(), planned('2021-01-10', { outcome: 'adjourned' })], [0, 5])).toEqual(['none', 'none'])
    expect(certainly('U15', [arrest(), anEvent('hearing', '2021-01-10')], [0, 5])).toEqual(['none', 'none'])
  })
})
