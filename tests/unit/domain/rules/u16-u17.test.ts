import { anEvent } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const arrest = () => anEvent('arrest', '2021-01-01')
const moved = (details: object = { familyNotified: false }, date = '2021-01-10') => anEvent('transfer', date, { prisonId: 'south', details: { ...details } })

describe('U16', () => {
  test('2 elevated, 7 high', () => {
    expect(certainly('U16', [arrest(), moved()], [0, 1, 2, 3, 6, 7, 8])).toEqual([
      'none', 'none', 'elevated', 'elevated', 'elevated', 'high', 'high',
    ])
  })

  test('a notice that is not on record never fires, and where the destination is withheld U03 holds', () => {
    expect(certainly('U16', [arrest(), moved({})], [7])).toEqual(['none'])
    expect(certainly('U16', [arrest(), moved({ familyNotified: true })], [7])).toEqual(['none'])
    expect(certainly('U16', [arrest(), moved({ familyNotified: false, destinationWithheld: true })], [7])).toEqual(['none'])
  })

  test('a vague day gives both levels', () => {
    const vaguely = moved({ familyNotified: false }, '2021-01-10/2021-01-14')
    expect(levels('U16', [arrest(), vaguely], 2)).toEqual(['none', 'elevated'])
    expect(levels('U16', [arrest(), vaguely], 6)).toEqual(['elevated', 'elevated'])
    expect(levels('U16', [arrest(), vaguely], 7)).toEqual(['elevated', 'high'])
  })

  test.each([
    ['a contact', anEvent('contact', '2021-01-15')],
    ['another transfer', moved({}, '2021-01-15')],
    ['a release', anEvent('release', '2021-01-15')],
    ['a death', anEvent('death', '2021-01-15')],
  ])('%s ends it', (_, end) => {
    expect(certainly('U16', [arrest(), moved(), end], [4, 5, 12])).toEqual(['elevated', 'none', 'none'])
  })
})

describe('U17 in exile', () => {
  const exile = () => [arrest(), anEvent('status_report', '2021-01-10', { details: { status: 'exiled' } })]
  const visit = (date: string) => anEvent('contact', date, { details: { channel: 'visit' } })

  test('it is watched, and elevated 60 days after a visit', () => {
    expect(certainly('U17', exile(), [-1, 0, 400])).toEqual(['none', 'watch', 'watch'])
    expect(certainly('U17', [...exile(), visit('2021-01-20')], [69, 70, 71])).toEqual(['watch', 'elevated', 'elevated'])
  })

  test('a release ends it', () => {
    expect(certainly('U17', [...exile(), anEvent('release', '2021-01-15')], [4, 5])).toEqual(['watch', 'none'])
  })
})
