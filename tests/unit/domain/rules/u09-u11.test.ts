import { anEvent } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const arrest = () => anEvent('arrest', '2021-01-01')
const strike = (details: object = {}, end = '..') => anEvent('hunger_strike', '2021-01-10', { end, details: { ...details } })
const ill = (severity: string) => anEvent('health', '2021-01-05', { details: { condition: 'heart', severity } })
const fed = (rest: object = {}) => anEvent('ill_treatment', '2021-01-10', { details: { kind: 'force_feeding' }, ...rest })

const ends = () => [
  ['a release', anEvent('release', '2021-01-25')] as const, ['a death', anEvent('death', '2021-01-25')] as const,
]

describe('U09 counts the first day of a hunger strike as 1', () => {
  test('3 watch, 10 elevated, 15 high, 21 critical', () => {
    expect(certainly('U09', [arrest(), strike()], [1, 2, 3, 8, 9, 10, 13, 14, 15, 19, 20, 21])).toEqual([
      'none', 'watch', 'watch', 'watch', 'elevated', 'elevated', 'elevated', 'high', 'high', 'high', 'critical', 'critical',
    ])
  })

  test.each(['serious', 'critical'])('one level up, once, with a %s illness', (severity) => {
    expect(certainly('U09', [arrest(), strike(), ill(severity)], [1, 2, 9, 14])).toEqual([
      'none', 'elevated', 'high', 'critical',
    ])
  })

  test('a dry strike is not counted, and a vague end leaves it possible', () => {
    expect(certainly('U09', [arrest(), strike({ dry: true })], [20])).toEqual(['none'])
    expect(levels('U09', [arrest(), strike({}, '2021-01-20/2021-01-25')], 10)).toEqual(['elevated', 'elevated'])
    expect(levels('U09', [arrest(), strike({}, '2021-01-20/2021-01-25')], 15)).toEqual(['none', 'high'])
    expect(levels('U09', [arrest(), strike({}, '2021-01-20/2021-01-25')], 16)).toEqual(['none', 'none'])
  })

  test.each(ends())('%s ends it', (_, end) => {
    expect(certainly('U09', [arrest(), strike(), end], [14, 15])).toEqual(['high', 'none'])
  })
})

describe('U10 counts the first day without water as 1', () => {
  test('1 high, 2 critical', () => {
    expect(certainly('U10', [arrest(), strike({ dry: true })], [-1, 0, 1, 2])).toEqual(['none', 'high', 'critical', 'critical'])
  })

  test('a strike not known to be dry never fires it, and its end ends it', () => {
    expect(certainly('U10', [arrest(), strike()], [0, 5])).toEqual(['none', 'none'])
    expect(certainly('U10', [arrest(), strike({ dry: true }, '2021-01-12')], [2, 3])).toEqual(['critical', 'none'])
  })

  test.each(ends())('%s ends it', (_, end) => {
    expect(certainly('U10', [arrest(), strike({ dry: true }), end], [14, 15])).toEqual(['critical', 'none'])
  })
})

describe('U11', () => {
  test('a credible report is critical from its day', () => {
    expect(certainly('U11', [arrest(), fed()], [-1, 0, 1])).toEqual(['none', 'critical', 'critical'])
  })

  test('a report below C3 and other ill-treatment never fire it', () => {
    expect(certainly('U11', [arrest(), fed({ credibility: 4 })], [0])).toEqual(['none'])
    expect(certainly('U11', [arrest(), fed({ details: { kind: 'beating' } })], [0])).toEqual(['none'])
  })

  test('a vague day is possible first', () => {
    const vagueFed = anEvent('ill_treatment', '2021-01-10/2021-01-12', { details: { kind: 'force_feeding' } })
    expect(levels('U11', [arrest(), vagueFed], 1)).toEqual(['none', 'critical'])
    expect(levels('U11', [arrest(), vagueFed], 2)).toEqual(['critical', 'critical'])
  })

  test.each(ends())('%s ends it, and a new arrest does not bring it back', (_, end) => {
    const events = [arrest(), fed(), end, anEvent('arrest', '2021-01-28')]
    expect(certainly('U11', events, [14, 15, 18])).toEqual(['critical', 'none', 'none'])
  })
})
