import { anEvent } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const arrest = () => anEvent('arrest', '2021-01-01', { prisonId: 'north' })
const gone = (date = '2021-01-10') => anEvent('disappearance', date)
const withheld = (rest: object = {}) =>
  anEvent('transfer', '2021-01-10', { details: { destinationWithheld: true }, ...rest })

describe('U03', () => {
  test('a disappearance is high from its day, critical from the third day on', () => {
    expect(certainly('U03', [arrest(), gone()], [-1, 0, 1, 2, 3, 4])).toEqual([
      'none', 'high', 'high', 'high', 'critical', 'critical',
    ])
  })

  test('so is a transfer to a place that is withheld, and a report that the person has disappeared', () => {
    expect(certainly('U03', [arrest(), withheld()], [-1, 0, 2, 3])).toEqual(['none', 'high', 'high', 'critical'])
    const report = anEvent('status_report', '2021-01-10', { details: { status: 'disappeared' } })
    expect(certainly('U03', [report], [-1, 0, 2, 3])).toEqual(['none', 'high', 'high', 'critical'])
  })

  test('a transfer without a destination on record never fires', () => {
    expect(certainly('U03', [arrest(), anEvent('transfer', '2021-01-10')], [0, 30])).toEqual(['none', 'none'])
  })

  test('a vague day gives both levels', () => {
    expect(levels('U03', [arrest(), gone('2021-01-10/2021-01-12')], 0)).toEqual(['none', 'high'])
    expect(levels('U03', [arrest(), gone('2021-01-10/2021-01-12')], 2)).toEqual(['high', 'high'])
    expect(levels('U03', [arrest(), gone('2021-01-10/2021-01-12')], 3)).toEqual(['high', 'critical'])
    expect(levels('U03', [arrest(), gone('2021-01-10/2021-01-12')], 5)).toEqual(['critical', 'critical'])
  })

  test.each([
    ['a contact', anEvent('contact', '2021-01-15')],
    ['a place', anEvent('detention_place', '2021-01-15', { prisonId: 'south' })],
    ['a release', anEvent('release', '2021-01-15')],
    ['a death', anEvent('death', '2021-01-15')],
  ])('%s ends both', (_, end) => {
    expect(certainly('U03', [arrest(), gone(), end], [4, 5, 6])).toEqual(['critical', 'none', 'none'])
    expect(certainly('U03', [arrest(), withheld(), end], [4, 5, 6])).toEqual(['critical', 'none', 'none'])
  })

  test('an arrest ends a disappearance, and a rumour ends no withheld transfer', () => {
    expect(certainly('U03', [gone(), anEvent('arrest', '2021-01-15')], [4, 5])).toEqual(['critical', 'none'])
    const rumour = anEvent('contact', '2021-01-15', { details: { channel: 'rumour' } })
    expect(certainly('U03', [arrest(), withheld(), rumour], [4, 5])).toEqual(['critical', 'critical'])
  })
})
