import { anEvent } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const arrest = () => anEvent('arrest', '2020-01-01')
const away = (kind: string, returnDue = '2021-01-10') => [arrest(), anEvent('release', '2021-01-01', { details: { kind, returnDue } })]
const summons = (dueOn = '2021-01-10') => anEvent('summons', '2021-01-01', { details: { dueOn } })

describe('U23', () => {
  const expected = ['none', 'watch', 'watch', 'watch', 'elevated', 'elevated']

  test('7 watch, and elevated once it is past', () => {
    for (const events of [away('furlough'), away('bail'), [summons()]]) {
      expect(certainly('U23', events, [-8, -7, -1, 0, 1, 60])).toEqual(expected)
    }
  })

  test('a day of return that is not known never fires it, and a vague one gives both levels', () => {
    expect(certainly('U23', [arrest(), anEvent('release', '2021-01-01', { details: { kind: 'furlough' } })], [60])).toEqual(['none'])
    expect(levels('U23', away('furlough', '2021-01-10/2021-01-14'), -7)).toEqual(['none', 'watch'])
    expect(levels('U23', away('furlough', '2021-01-10/2021-01-14'), 1)).toEqual(['watch', 'elevated'])
    expect(levels('U23', away('furlough', '2021-01-10/2021-01-14'), 5)).toEqual(['elevated', 'elevated'])
  })

  test.each([
    ['a return', anEvent('return', '2021-01-15')],
    ['an arrest', anEvent('arrest', '2021-01-15')],
    ['a release for good', anEvent('release', '2021-01-15', { details: { kind: 'pardon' } })],
    ['a death', anEvent('death', '2021-01-15')],
  ])('%s ends it', (_, end) => {
    expect(certainly('U23', [...away('furlough'), end], [4, 5, 6])).toEqual(['elevated', 'none', 'none'])
  })

  test('another summons takes the place of one, on its day', () => {
    const again = anEvent('summons', '2021-01-15', { details: { dueOn: '2021-01-30' } })
    expect(certainly('U23', [summons(), again], [4, 5, 12, 13, 20, 21])).toEqual([
      'elevated', 'none', 'none', 'watch', 'watch', 'elevated',
    ])
  })

  test.each(['release', 'death'] as const)('an unverified %s ends no verified furlough and no bail', (type) => {
    const rumour = anEvent(type, '2021-01-15', { claimStatus: 'proposed' })
    for (const kind of ['furlough', 'bail']) {
      expect(certainly('U23', [...away(kind), rumour], [4, 5, 6])).toEqual(['elevated', 'elevated', 'elevated'])
    }
  })

  test('an unverified death does not end it, and custody ends a summons for good', () => {
    const dead = anEvent('death', '2021-01-15', { claimStatus: 'proposed' })
    expect(certainly('U23', [summons(), anEvent('arrest', '2021-01-12'), anEvent('release', '2021-01-15')], [1, 2, 5])).toEqual([
      'elevated', 'none', 'none',
    ])
    expect(certainly('U23', [summons(), dead], [4, 5])).toEqual(['elevated', 'elevated'])
  })
})

describe('U24', () => {
  const report = (date = '2021-01-10') => anEvent('death', date, { claimStatus: 'proposed' })

  test('an unverified report of death is critical from its day', () => {
    expect(certainly('U24', [arrest(), report()], [-1, 0, 1, 60])).toEqual(['none', 'critical', 'critical', 'critical'])
    expect(levels('U24', [arrest(), report('2021-01-10/2021-01-12')], 1)).toEqual(['none', 'critical'])
  })

  test.each(['executed', 'died_in_custody', 'deceased'])('so is an unverified status of %s', (status) => {
    const reported = (date = '2021-01-10') =>
      anEvent('status_report', date, { claimStatus: 'proposed', details: { status } })
    const told = [arrest(), reported()]
    expect(certainly('U24', told, [-1, 0, 1, 60])).toEqual(['none', 'critical', 'critical', 'critical'])
    expect(certainly('U24', [...told, anEvent('contact', '2021-01-15')], [4, 5])).toEqual(['critical', 'none'])
    expect(levels('U24', [arrest(), reported('2021-01-10/2021-01-12')], 1)).toEqual(['none', 'critical'])
    expect(certainly('U24', [{ ...reported(), claimStatus: 'verified' }], [0])).toEqual(['none'])
  })

  test('custody is not needed', () => {
    expect(certainly('U24', [anEvent('status_report', '2021-01-01', { details: { status: 'at_large' } }), report()], [0])).toEqual(['critical'])
  })

  test.each([
    ['a verified contact', anEvent('contact', '2021-01-15')],
    ['a verified death', anEvent('death', '2021-01-15')],
    ['a verified release', anEvent('release', '2021-01-15')],
  ])('%s ends it', (_, end) => {
    expect(certainly('U24', [arrest(), report(), end], [4, 5, 6])).toEqual(['critical', 'none', 'none'])
  })

  test('a rumour, a proposed contact and an unverified release do not', () => {
    for (const end of [
      anEvent('contact', '2021-01-15', { details: { channel: 'rumour' } }),
      anEvent('contact', '2021-01-15', { claimStatus: 'proposed' }),
      anEvent('release', '2021-01-15', { claimStatus: 'proposed' }),
    ]) {
      expect(certainly('U24', [arrest(), report(), end], [5])).toEqual(['critical'])
    }
  })
})
