import { addDays, formatDay, parseDay } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import { evaluators } from '@/lib/domain/rules/evaluators'
import type { Level } from '@/lib/domain/vocabulary'
import { anEvent } from '@/tests/factories/an-event'
import { levels, START } from '@/tests/factories/rule-levels'
import { seededRules } from '@/tests/factories/some-rules'

const rules = seededRules()
const arrest = () => anEvent('arrest', '2021-01-01')
const solitary = (date: string, end?: string) => anEvent('solitary', date, { end })
const ill = (rest: object = {}) => anEvent('health', '2021-01-10', { details: { condition: 'heart', severity: 'critical', ...rest } })
const denied = (date: string, end?: string) => anEvent('treatment', date, { end, details: { status: 'denied' } })
const far = (km: number) => anEvent('transfer', '2021-01-10', { prisonId: 'south', details: { kmFromFamily: km } })
const visit = (date: string) => anEvent('contact', date, { details: { channel: 'visit' } })

test('every row of the table has an evaluator, and every evaluator a row; U25 speaks of prisons', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual([...evaluators.keys(), 'U25'].sort())
})

describe('U01 counts from the last contact, its own day as 0', () => {
  const heard = () => [arrest(), anEvent('contact', '2021-01-10')]
  test.each<[number, Level]>([
    [0, 'none'], [6, 'none'], [7, 'watch'], [8, 'watch'], [13, 'watch'], [14, 'elevated'], [29, 'elevated'], [30, 'high'],
    [59, 'high'], [60, 'critical'], [61, 'critical'],
  ])('day %i is %s', (after, level) => expect(levels('U01', heard(), after)).toEqual([level, level]))

  test('a vague contact gives both levels', () => {
    const events = [arrest(), anEvent('contact', '2021-01-10/2021-01-20')]
    expect(levels('U01', events, 14)).toEqual(['none', 'elevated'])
    expect(levels('U01', events, 24)).toEqual(['elevated', 'elevated'])
  })

  test.each<[string, Partial<CaseEvent>]>([
    ['a proposed one', { claimStatus: 'proposed' }],
    ['a disputed one', { claimStatus: 'disputed' }],
    ['one graded D', { sources: [{ id: 's', reliability: 'D', published: null }] }],
    ['an improbable one', { credibility: 4 }],
    ['one that cannot be judged', { credibility: 6 }],
    ['a rumour', { details: { channel: 'rumour' } }],
    ['an official statement', { details: { channel: 'official' } }],
  ])('%s does not end the silence', (_, rest) => {
    const events = [...heard(), anEvent('contact', '2021-03-01', rest)]
    expect(levels('U01', events, 60)).toEqual(['critical', 'critical'])
  })

  test.each<[string, CaseEvent]>([
    ['a later contact', anEvent('contact', '2021-03-10')],
    ['a release', anEvent('release', '2021-03-10')],
    ['a death', anEvent('death', '2021-03-10')],
    ['a furlough', anEvent('release', '2021-03-10', { details: { kind: 'furlough' } })],
    ['bail', anEvent('release', '2021-03-10', { details: { kind: 'bail' } })],
    ['house arrest', anEvent('status_report', '2021-03-10', { details: { status: 'house_arrest' } })],
    ['a report that the person is not held', anEvent('status_report', '2021-03-10', { details: { status: 'released' } })],
  ])('%s ends it', (_, event) => {
    expect(levels('U01', [...heard(), event], 58)[0]).toBe('high')
    expect(levels('U01', [...heard(), event], 59)).toEqual(['none', 'none'])
    expect(levels('U01', [...heard(), event], 60)).toEqual(['none', 'none'])
  })

  test('an unverified release or death ends nothing', () => {
    const events = [...heard(), ...(['release', 'death'] as const).map((type) => anEvent(type, '2021-02-01', { claimStatus: 'proposed' }))]
    expect(levels('U01', events, 60)).toEqual(['critical', 'critical'])
  })
})

describe('U02 counts from the arrest until a contact', () => {
  const taken = () => [anEvent('arrest', '2021-01-10')]
  test.each<[number, Level]>([
    [0, 'none'], [1, 'none'], [2, 'elevated'], [6, 'elevated'], [7, 'high'], [14, 'high'], [15, 'critical'], [16, 'critical'],
  ])('day %i is %s', (after, level) => expect(levels('U02', taken(), after)).toEqual([level, level]))

  test('a vague contact ends what is certain at its start, and what is possible at its end', () => {
    const events = [...taken(), anEvent('contact', '2021-01-30/2021-02-03')]
    expect(levels('U02', events, 19)).toEqual(['critical', 'critical'])
    expect(levels('U02', events, 20)).toEqual(['none', 'critical'])
    expect(levels('U02', events, 23)).toEqual(['none', 'critical'])
    expect(levels('U02', events, 24)).toEqual(['none', 'none'])
  })

  test('a contact before the arrest does not count', () => {
    expect(levels('U02', [...taken(), anEvent('contact', '2021-01-09')], 15)).toEqual(['critical', 'critical'])
  })

  test.each<[string, CaseEvent]>([
    ['a contact', anEvent('contact', '2021-02-10')],
    ['a release', anEvent('release', '2021-02-10')],
    ['a furlough', anEvent('release', '2021-02-10', { details: { kind: 'furlough' } })],
    ['a death', anEvent('death', '2021-02-10')],
  ])('%s ends it', (_, event) => {
    expect([30, 31, 32].map((after) => levels('U02', [...taken(), event], after)[1])).toEqual(['critical', 'none', 'none'])
  })

  test('a return begins it anew', () => {
    const events = [
      arrest(), anEvent('contact', '2021-01-02'), anEvent('release', '2021-01-05', { details: { kind: 'furlough' } }),
      anEvent('return', '2021-01-10'),
    ]
    expect([1, 2, 6, 7, 14, 15].map((after) => levels('U02', events, after)[0])).toEqual([
      'none', 'elevated', 'elevated', 'high', 'high', 'critical',
    ])
  })

  test('custody whose start is not known never fires', () => {
    expect(levels('U02', [anEvent('status_report', '2021-01-10', { details: { status: 'detained' } })], 60)).toEqual(['none', 'none'])
  })
})

describe('U05 counts the first day as 1', () => {
  test.each<[number, Level]>([
    [-1, 'none'], [0, 'elevated'], [10, 'elevated'], [11, 'high'], [14, 'high'], [15, 'critical'], [16, 'critical'],
  ])('%i days on it is %s', (after, level) => expect(levels('U05', [arrest(), solitary('2021-01-10', '..')], after)).toEqual([level, level]))

  test('it ends with the day after its end, and adjoining spans join', () => {
    expect(levels('U05', [arrest(), solitary('2021-01-10', '2021-01-21')], 11)[0]).toBe('high')
    expect(levels('U05', [arrest(), solitary('2021-01-10', '2021-01-21')], 12)).toEqual(['none', 'none'])
    const joined = [arrest(), solitary('2021-01-10', '2021-01-15'), solitary('2021-01-16', '..')]
    expect(levels('U05', joined, 15)).toEqual(['critical', 'critical'])
    const apart = [arrest(), solitary('2021-01-10', '2021-01-14'), solitary('2021-01-16', '..')]
    expect(levels('U05', apart, 15)).toEqual(['elevated', 'elevated'])
  })

  test('an absent end leaves the first day certain and the rest possible', () => {
    const events = [arrest(), solitary('2021-01-10')]
    expect(levels('U05', events, 0)).toEqual(['elevated', 'elevated'])
    expect(levels('U05', events, 1)).toEqual(['none', 'elevated'])
    expect(levels('U05', events, 15)).toEqual(['none', 'critical'])
  })

  test('a vague end leaves it possible between its bounds', () => {
    const events = [arrest(), solitary('2021-01-10', '2021-01-24/2021-01-26')]
    expect([14, 15, 16, 17].map((after) => levels('U05', events, after))).toEqual([
      ['high', 'high'], ['none', 'critical'], ['none', 'critical'], ['none', 'none'],
    ])
  })

  test('a transfer does not end it; a release and a death do, and a new arrest does not bring it back', () => {
    const events = [arrest(), solitary('2021-01-10', '..'), anEvent('transfer', '2021-01-20', { prisonId: 'south' })]
    expect(levels('U05', events, 15)[0]).toBe('critical')
    const dead = [...events, anEvent('death', '2021-01-26')]
    expect([15, 16, 17].map((after) => levels('U05', dead, after)[1])).toEqual(['critical', 'none', 'none'])
    const free = [...events, anEvent('release', '2021-01-22'), anEvent('arrest', '2021-01-24')]
    expect(levels('U05', free, 15)).toEqual(['none', 'none'])
  })
})

describe('U07', () => {
  const held = [arrest(), ill()]
  test.each<[string, CaseEvent[], [Level, Level]]>([
    ['care denied', [...held, denied('2021-01-10', '..')], ['critical', 'critical']],
    ['care unknown', held, ['high', 'high']],
    ['care given', [...held, anEvent('treatment', '2021-01-10', { end: '..', details: { status: 'given' } })], ['none', 'none']],
    ['denial perhaps over', [...held, denied('2021-01-01')], ['high', 'critical']],
    ['health only serious', [arrest(), ill({ severity: 'serious' }), denied('2021-01-10', '..')], ['none', 'none']],
    ['the concern resolved', [...held, anEvent('health', '2021-01-11', { details: { condition: 'Heart', resolved: true } })], ['none', 'none']],
    ['not held', [ill(), anEvent('release', '2021-01-01')], ['none', 'none']],
    ['an illness of no known severity', [arrest(), ill({ severity: undefined }), denied('2021-01-10', '..')], ['none', 'none']],
  ])('%s', (_, events, expected) => expect(levels('U07', events, 1)).toEqual(expected))

  const refused = () => [...held, denied('2021-01-10', '..')]
  test.each<[string, CaseEvent[], Level]>([
    ['treatment given', [...refused(), anEvent('treatment', '2021-01-15', { end: '..', details: { status: 'given' } })], 'none'],
    ['the concern resolved', [...refused(), anEvent('health', '2021-01-15', { details: { condition: 'heart', resolved: true } })], 'none'],
    ['the same concern grown less', [...refused(), anEvent('health', '2021-01-15', { details: { condition: 'heart', severity: 'serious' } })], 'none'],
    ['a release', [...refused(), anEvent('release', '2021-01-15')], 'none'],
    ['a death', [...refused(), anEvent('death', '2021-01-15')], 'none'],
    ['the end of the denial, after which care is unknown', [...held, denied('2021-01-10', '2021-01-14')], 'high'],
  ])('%s ends it on its day', (_, events, then) => {
    expect([4, 5, 6].map((after) => levels('U07', events, after))).toEqual([
      ['critical', 'critical'], [then, then], [then, then],
    ])
  })

  test('a vague recovery leaves it possible', () => {
    const events = [...refused(), anEvent('health', '2021-01-15/2021-01-17', { details: { condition: 'heart', resolved: true } })]
    expect([4, 5, 6, 7].map((after) => levels('U07', events, after))).toEqual([
      ['critical', 'critical'], ['none', 'critical'], ['none', 'critical'], ['none', 'none'],
    ])
  })
})

describe('U17', () => {
  test.each<[string, CaseEvent[], number, Level]>([
    ['300 km is not far', [arrest(), far(300)], 0, 'none'],
    ['301 km is', [arrest(), far(301)], 0, 'watch'],
    ['without a visit on record it stays at watch', [arrest(), far(600)], 400, 'watch'],
    ['a visit 59 days ago', [arrest(), far(600), visit('2021-01-10')], 59, 'watch'],
    ['a visit 60 days ago', [arrest(), far(600), visit('2021-01-10')], 60, 'elevated'],
    ['the latest visit counts', [arrest(), far(600), visit('2021-01-10'), visit('2021-01-12')], 61, 'watch'],
    ['a transfer home ends it', [arrest(), far(600), anEvent('transfer', '2021-01-15', { prisonId: 'north' })], 6, 'none'],
  ])('%s', (_, events, after, level) => expect(levels('U17', events, after)).toEqual([level, level]))
})

describe('U21', () => {
  const lawyerless = () => [arrest(), anEvent('access_denied', '2021-01-10', { end: '..', details: { to: 'lawyer' } })]
  test.each<[number, Level]>([[6, 'none'], [7, 'elevated'], [8, 'elevated']])('day %i is %s', (after, level) =>
    expect(levels('U21', lawyerless(), after)).toEqual([level, level]),
  )
  test('the end of the denial ends it the day after, and a vague end leaves it possible', () => {
    const until = (end: string) => [arrest(), anEvent('access_denied', '2021-01-10', { end, details: { to: 'lawyer' } })]
    expect([9, 10, 11].map((after) => levels('U21', until('2021-01-20'), after)[0])).toEqual(['elevated', 'elevated', 'none'])
    expect([10, 11, 12, 13].map((after) => levels('U21', until('2021-01-20/2021-01-22'), after))).toEqual([
      ['elevated', 'elevated'], ['none', 'elevated'], ['none', 'elevated'], ['none', 'none'],
    ])
  })
  test('a sentence ends it', () => {
    const events = [...lawyerless(), anEvent('sentence', '2021-01-20', { details: { prisonMonths: 6 } })]
    expect(levels('U21', events, 10)).toEqual(['none', 'none'])
  })
})

test('a day named in a reason is a day that the rule names', () => {
  const period = periodOn(compilePeriods({ events: [anEvent('arrest', '2021-01-10')], rules }, 'public'), addDays(START, 20))
  expect(period.reasons.map(({ since }) => formatDay(since))).toEqual(['2021-01-25'])
  expect(parseDay('2021-01-25')).toBe(addDays(START, 15))
})
