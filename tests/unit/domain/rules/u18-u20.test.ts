import { anEvent, vague } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const arrest = (date = '2021-01-10') => anEvent('arrest', date)
const born = (date: string) => ({ birthDate: vague(date) })
const ends = () => [
  ['a release', anEvent('release', '2021-03-01')] as const, ['a death', anEvent('death', '2021-03-01')] as const,
]

describe('U18', () => {
  test('a child held is elevated, and high after two days unheard', () => {
    expect(certainly('U18', [arrest()], [-1, 0, 1, 2, 3], born('2006-05-05'))).toEqual([
      'none', 'elevated', 'elevated', 'high', 'high',
    ])
    expect(certainly('U18', [arrest(), anEvent('contact', '2021-01-14')], [3, 4, 5, 6], born('2006-05-05'))).toEqual([
      'high', 'elevated', 'elevated', 'high',
    ])
  })

  test('turning 18 in detention ends it, on the 28th of February for who was born on the 29th', () => {
    expect(certainly('U18', [arrest()], [9, 10, 11], born('2003-01-20'))).toEqual(['high', 'none', 'none'])
    expect(certainly('U18', [arrest('2022-02-20')], [413, 414], born('2004-02-29'))).toEqual(['high', 'none'])
  })

  test('a vague birth gives both, and an unknown one nothing', () => {
    expect(levels('U18', [arrest()], 0, born('2003'))).toEqual(['none', 'elevated'])
    expect(levels('U18', [arrest()], 0, born('2004'))).toEqual(['elevated', 'elevated'])
    expect(levels('U18', [arrest()], 0)).toEqual(['none', 'none'])
  })

  test('with adults it is high, until another place, or a source that says otherwise', () => {
    const seen = ['2021-01-10', '2021-01-11', '2021-01-12', '2021-01-13'].map((date) => anEvent('contact', date))
    const at = (date: string, prisonId: string, details = {}) => anEvent('detention_place', date, { prisonId, details })
    const among = at('2021-01-11', 'a', { withAdults: true })
    const on = (...events: ReturnType<typeof anEvent>[]) =>
      certainly('U18', [arrest(), ...seen, among, ...events], [0, 1, 2, 3], born('2006-05-05'))
    expect(on()).toEqual(['elevated', 'high', 'high', 'high'])
    expect(on(at('2021-01-12', 'a'))).toEqual(['elevated', 'high', 'high', 'high'])
    expect(on(at('2021-01-12', 'b'))).toEqual(['elevated', 'high', 'elevated', 'elevated'])
    expect(on(at('2021-01-12', 'a', { withAdults: false }))).toEqual(['elevated', 'high', 'elevated', 'elevated'])
    expect(on(anEvent('transfer', '2021-01-12'))).toEqual(['elevated', 'high', 'elevated', 'elevated'])
  })

  test('a transfer says so as well, and on a vague day it is possible', () => {
    const moved = (date: string) => anEvent('transfer', date, { prisonId: 'a', details: { withAdults: true } })
    const heard = anEvent('contact', '2021-01-11')
    expect(certainly('U18', [arrest(), heard, moved('2021-01-11')], [0, 1], born('2006'))).toEqual(['elevated', 'high'])
    expect(levels('U18', [arrest(), heard, moved('2021-01-11/2021-01-12')], 1, born('2006'))).toEqual(['elevated', 'high'])
  })

  test.each(ends())('%s ends it', (_, end) => {
    expect(certainly('U18', [arrest(), end], [49, 50], born('2006-05-05'))).toEqual(['high', 'none'])
  })
})

describe('U19', () => {
  const seen = (date: string) => anEvent('health', date, { details: { condition: 'knee', severity: 'chronic' } })

  test('30 watch, 60 elevated since the arrest, for who is 65', () => {
    expect(certainly('U19', [arrest()], [29, 30, 31, 59, 60, 61], born('1956-01-10'))).toEqual([
      'none', 'watch', 'watch', 'watch', 'elevated', 'elevated',
    ])
    expect(certainly('U19', [arrest()], [60], born('1956-12-31'))).toEqual(['none'])
  })

  test('a health event begins the count anew; what came before custody does not count', () => {
    expect(certainly('U19', [arrest(), seen('2021-01-20')], [30, 39, 40], born('1950'))).toEqual(['none', 'none', 'watch'])
    expect(certainly('U19', [seen('2020-12-01'), arrest()], [29, 30], born('1950'))).toEqual(['none', 'watch'])
  })

  test('so it is with a pregnancy, a disability and a serious illness, and with nothing known it never fires', () => {
    for (const details of [{ pregnant: true }, { disability: true }]) {
      const events = [arrest(), anEvent('attribute', '2021-01-01', { end: '..', details })]
      expect(certainly('U19', events, [29, 30])).toEqual(['none', 'watch'])
    }
    const ill = anEvent('health', '2021-01-10', { details: { condition: 'heart', severity: 'serious' } })
    expect(certainly('U19', [arrest(), ill], [29, 30])).toEqual(['none', 'watch'])
    expect(certainly('U19', [arrest()], [60])).toEqual(['none'])
    const held = anEvent('status_report', '2021-01-10', { details: { status: 'detained' } })
    expect(certainly('U19', [held], [60], born('1950'))).toEqual(['none'])
  })

  test.each(ends())('%s ends it', (_, end) => {
    expect(certainly('U19', [arrest(), end], [49, 50], born('1950'))).toEqual(['watch', 'none'])
  })
})

describe('U20', () => {
  const report = (rest: object = {}, date = '2021-01-10') => anEvent('ill_treatment', date, { details: { kind: 'beating', ...rest } })
  const held = () => arrest('2021-01-01')

  test('it is high for 30 days; sexual violence and a threat to life are critical', () => {
    expect(certainly('U20', [held(), report()], [-1, 0, 1, 29, 30])).toEqual(['none', 'high', 'high', 'high', 'none'])
    for (const grave of [{ sexual: true }, { lifeThreat: true }]) {
      expect(certainly('U20', [held(), report(grave)], [0, 29, 30])).toEqual(['critical', 'critical', 'none'])
    }
  })

  test('each of several reports has its own 30 days', () => {
    expect(certainly('U20', [held(), report({ lifeThreat: true }), report({}, '2021-01-20')], [29, 30, 39, 40])).toEqual([
      'critical', 'high', 'high', 'none',
    ])
  })

  test('a report below C3 never fires it, an examined one neither, and an examination ends it', () => {
    const weak = anEvent('ill_treatment', '2021-01-10', { details: { kind: 'beating' }, credibility: 5 })
    expect(certainly('U20', [held(), weak], [0])).toEqual(['none'])
    expect(certainly('U20', [held(), report({ examined: true })], [0])).toEqual(['none'])
    expect(certainly('U20', [held(), report(), report({ examined: true }, '2021-01-15')], [4, 5])).toEqual(['high', 'none'])
  })

  test('a vague day gives both', () => {
    expect(levels('U20', [held(), report({}, '2021-01-10/2021-01-12')], 1)).toEqual(['none', 'high'])
    expect(levels('U20', [held(), report({}, '2021-01-10/2021-01-12')], 30)).toEqual(['none', 'high'])
    expect(levels('U20', [held(), report({}, '2021-01-10/2021-01-12')], 32)).toEqual(['none', 'none'])
  })

  test.each(['release', 'death'] as const)('a %s ends it', (type) => {
    expect(certainly('U20', [held(), report(), anEvent(type, '2021-01-15')], [4, 5])).toEqual(['high', 'none'])
  })
})
