import { anEvent } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const arrest = (date = '2021-01-01') => anEvent('arrest', date)
const lawyerless = () => [arrest(), anEvent('access_denied', '2021-01-10', { end: '..', details: { to: 'lawyer' } })]
const hearing = (date: string) => anEvent('hearing', date, { details: { scheduled: true } })
const charge = (charges: object[], date = '2021-01-05') => anEvent('charge', date, { details: { charges } })
const ends = () => [
  ['a sentence', anEvent('sentence', '2021-02-20', { details: { prisonMonths: 6 } })] as const,
  ['a hearing held', anEvent('hearing', '2021-02-20')] as const,
  ['a release', anEvent('release', '2021-02-20')] as const,
  ['a death', anEvent('death', '2021-02-20')] as const,
]

describe('U21', () => {
  test('7 elevated, and high in a capital case', () => {
    expect(certainly('U21', lawyerless(), [6, 7, 8])).toEqual(['none', 'elevated', 'elevated'])
    expect(certainly('U21', [...lawyerless(), charge([{ capital: true }])], [6, 7, 8])).toEqual(['none', 'high', 'high'])
  })

  test('a hearing within 7 days makes it high, once it fires', () => {
    expect(certainly('U21', [...lawyerless(), hearing('2021-02-01')], [14, 15, 22, 23])).toEqual([
      'elevated', 'high', 'high', 'elevated',
    ])
    expect(certainly('U21', [...lawyerless(), hearing('2021-01-18')], [6, 7, 8, 9])).toEqual(['none', 'high', 'high', 'elevated'])
    expect(certainly('U21', [...lawyerless(), hearing('2021-01-14')], [4, 7])).toEqual(['none', 'elevated'])
  })

  test('a vague hearing gives both levels', () => {
    expect(levels('U21', [...lawyerless(), hearing('2021-02-01/2021-02-04')], 15)).toEqual(['elevated', 'high'])
    expect(levels('U21', [...lawyerless(), hearing('2021-02-01/2021-02-04')], 18)).toEqual(['high', 'high'])
    expect(levels('U21', [...lawyerless(), hearing('2021-02-01/2021-02-04')], 23)).toEqual(['elevated', 'high'])
  })

  test.each(ends())('%s ends it', (_, end) => {
    expect(certainly('U21', [...lawyerless(), end], [40, 41])).toEqual(['elevated', 'none'])
  })
})

describe('U22', () => {
  test('30 watch, 90 elevated since the arrest, where a source states that no charge was brought', () => {
    const events = [arrest('2021-01-10'), charge([], '2021-01-20')]
    expect(certainly('U22', events, [29, 30, 31, 89, 90, 91])).toEqual(['none', 'watch', 'watch', 'watch', 'elevated', 'elevated'])
  })

  test('no charge on record never fires it, and without an arrest the days run from the statement', () => {
    expect(certainly('U22', [arrest()], [400])).toEqual(['none'])
    const held = anEvent('status_report', '2021-01-01', { details: { status: 'detained' } })
    expect(certainly('U22', [held, charge([], '2021-01-10')], [29, 30])).toEqual(['none', 'watch'])
  })

  test('a vague arrest gives both levels', () => {
    expect(levels('U22', [arrest('2021-01-10/2021-01-14'), charge([], '2021-01-20')], 30)).toEqual(['none', 'watch'])
    expect(levels('U22', [arrest('2021-01-10/2021-01-14'), charge([], '2021-01-20')], 34)).toEqual(['watch', 'watch'])
  })

  test.each([...ends(), ['a charge', charge([{ text: 'a' }], '2021-02-20')] as const])('%s ends it', (_, end) => {
    expect(certainly('U22', [arrest(), charge([]), end], [40, 41])).toEqual(['watch', 'none'])
  })

  test('a trial that a source reports as still going on after a year is elevated, until a verdict', () => {
    const reported = (date: string) => anEvent('status_report', date, { details: { status: 'on_trial' } })
    expect(certainly('U22', [arrest('2020-01-10'), reported('2021-01-08')], [0, 30])).toEqual(['none', 'none'])
    expect(certainly('U22', [arrest('2020-01-10'), reported('2021-01-09')], [-2, -1, 30])).toEqual(['none', 'elevated', 'elevated'])
    const verdict = anEvent('sentence', '2021-02-20', { details: { prisonMonths: 6 } })
    expect(certainly('U22', [arrest('2020-01-10'), reported('2021-01-10'), verdict], [40, 41])).toEqual(['elevated', 'none'])
  })
})
