import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import { anEvent } from '@/tests/factories/an-event'
import { certainly, levels, START } from '@/tests/factories/rule-levels'
import { seededRules } from '@/tests/factories/some-rules'

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

describe('U17 by the home place', () => {
  const at = (km: number) => ({ home: { distances: new Map([['a', { km, precision: 'city' as const }]]), isPublic: false } })
  const placed = (details = {}, prisonId = 'a') => [
    anEvent('arrest', '2021-01-01'), anEvent('transfer', '2021-01-10', { prisonId, details }),
  ]

  test.each([[299, 'none'], [300, 'none'], [300.5, 'watch'], [301, 'watch']] as const)('%s km is %s', (km, level) => {
    expect(certainly('U17', placed(), [-1, 0, 1], at(km))).toEqual(['none', level, level])
  })

  test('what a source states wins, both ways, and a prison whose distance is not known never fires', () => {
    expect(certainly('U17', placed({ kmFromFamily: 20 }), [0], at(600))).toEqual(['none'])
    expect(certainly('U17', placed({ kmFromFamily: 600 }), [0], at(20))).toEqual(['watch'])
    expect(certainly('U17', placed({}, 'b'), [0], at(600))).toEqual(['none'])
  })

  test('a visit begins its days, a nearer prison and a release end it, and a vague transfer is possible', () => {
    const visit = anEvent('contact', '2021-01-20', { details: { channel: 'visit' } })
    expect(certainly('U17', [...placed(), visit], [9, 10, 69, 70], at(600))).toEqual(['watch', 'watch', 'watch', 'elevated'])
    for (const end of [anEvent('transfer', '2021-02-01', { prisonId: 'near' }), anEvent('release', '2021-02-01')]) {
      expect(certainly('U17', [...placed(), end], [21, 22], at(600))).toEqual(['watch', 'none'])
    }
    const vague = [anEvent('arrest', '2021-01-01'), anEvent('transfer', '2021-01-10/2021-01-12', { prisonId: 'a' })]
    expect(levels('U17', vague, 1, at(600))).toEqual(['none', 'watch'])
  })

  test('on the public page it rests on a home place that is public, and on no other', () => {
    const published = (isPublic: boolean) => {
      const home = { ...at(600).home, isPublic }
      return periodOn(compilePeriods({ events: placed(), rules: seededRules(), home }, 'public'), START).reasons
    }
    expect(published(true).map(({ rule }) => rule)).toContain('U17')
    expect(published(false).map(({ rule }) => rule)).not.toContain('U17')
  })
})
