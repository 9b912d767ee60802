import { anEvent, vague } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const alone = (end = '..') => [anEvent('arrest', '2021-01-01'), anEvent('solitary', '2021-01-10', { end })]
const born = (date: string) => ({ birthDate: vague(date) })

describe('U06', () => {
  test.each([
    ['pregnant', { pregnant: true }], ['with an infant', { withInfant: true }], ['disabled', { disability: 'blind' }],
  ])('a person who is %s is critical from the first day of solitary confinement', (_, details) => {
    const events = [...alone('2021-01-12'), anEvent('attribute', '2021-01-01', { end: '..', details })]
    expect(certainly('U06', events, [-1, 0, 1, 2, 3])).toEqual(['none', 'critical', 'critical', 'critical', 'none'])
  })

  test('a child is protected until the day of turning 18', () => {
    expect(certainly('U06', alone(), [-1, 0, 9, 10, 11], born('2003-01-20'))).toEqual([
      'none', 'critical', 'critical', 'none', 'none',
    ])
    expect(levels('U06', alone(), 10, born('2003'))).toEqual(['none', 'critical'])
  })

  test('who is not known to be protected is not, and an attribute that is over ends it', () => {
    expect(certainly('U06', alone(), [0, 20])).toEqual(['none', 'none'])
    const over = anEvent('attribute', '2021-01-01', { end: '2021-01-14', details: { pregnant: true } })
    expect(certainly('U06', [...alone(), over], [4, 5])).toEqual(['critical', 'none'])
  })

  test.each([
    ['a release', anEvent('release', '2021-01-15')], ['a death', anEvent('death', '2021-01-15')],
  ])('%s ends it', (_, end) => {
    expect(certainly('U06', [...alone(), end], [4, 5], born('2010-01-01'))).toEqual(['critical', 'none'])
  })
})
