import { anEvent, vague } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const arrest = (rest: object = {}) => anEvent('arrest', '2021-01-01', rest)
const charge = (capital: boolean, date = '2021-01-10') => anEvent('charge', date, { details: { charges: [{ text: 'a', capital }] } })
const sentence = (details: object, date = '2021-01-10') => anEvent('sentence', date, { details: { ...details } })
const change = (outcome: string, date = '2021-01-15', rest: object = {}) => anEvent('sentence_change', date, { details: { outcome, ...rest } })

describe('U12', () => {
  test.each([
    ['a capital charge', charge(true), 'elevated'],
    ['another charge', charge(false), 'none'],
    ['a death sentence', sentence({ death: true, stage: 'first_instance' }), 'high'],
    ['a final one', sentence({ death: true, stage: 'final' }), 'critical'],
    ['a prison sentence', sentence({ prisonMonths: 12 }), 'none'],
    ['a notice of execution', anEvent('execution_notice', '2021-01-10', { details: { movedForExecution: true } }), 'critical'],
  ] as const)('%s is %s from its day', (_, event, level) => {
    expect(certainly('U12', [arrest(), event], [-1, 0, 1, 300])).toEqual(['none', level, level, level])
  })

  test('custody is not needed, and a vague day is possible first', () => {
    expect(certainly('U12', [sentence({ death: true })], [-1, 0])).toEqual(['none', 'high'])
    expect(levels('U12', [arrest(), sentence({ death: true }, '2021-01-10/2021-01-12')], 1)).toEqual(['none', 'high'])
    expect(levels('U12', [arrest(), sentence({ death: true }, '2021-01-10/2021-01-12')], 2)).toEqual(['high', 'high'])
  })

  test.each([
    ['upheld', 'critical'], ['overturned', 'none'], ['commuted', 'none'], ['pardoned', 'none'],
  ] as const)('once it is %s the level is %s', (outcome, level) => {
    const events = [arrest(), sentence({ death: true, stage: 'first_instance' }), change(outcome, '2021-01-15', outcome === 'commuted' ? { prisonMonths: 300 } : {})]
    expect(certainly('U12', events, [4, 5, 6])).toEqual(['high', level, level])
  })

  test('a death sentence overturned leaves the charge, and one given again is high again', () => {
    const events = [
      arrest(), charge(true), sentence({ death: true }, '2021-01-12'), change('overturned'),
      sentence({ death: true, stage: 'first_instance' }, '2021-01-20'),
    ]
    expect(certainly('U12', events, [1, 2, 4, 5, 9, 10])).toEqual(['elevated', 'high', 'high', 'elevated', 'elevated', 'high'])
  })

  test('who was under 18, or is pregnant, is critical at any stage', () => {
    expect(certainly('U12', [arrest(), charge(true)], [0], { birthDate: vague('2003-01-11') })).toEqual(['critical'])
    expect(certainly('U12', [charge(true)], [0, 5], { birthDate: vague('2003-01-10') })).toEqual(['elevated', 'elevated'])
    // Turning 18 later changes nothing of it.
    expect(certainly('U12', [charge(true)], [0, 400], { birthDate: vague('2003-01-11') })).toEqual(['critical', 'critical'])
    const pregnant = anEvent('attribute', '2021-01-01', { end: '2021-01-14', details: { pregnant: true } })
    expect(certainly('U12', [arrest(), charge(true), pregnant], [4, 5])).toEqual(['critical', 'elevated'])
  })

  test.each([
    ['a release', anEvent('release', '2021-01-15')],
    ['a death', anEvent('death', '2021-01-15')],
  ])('%s ends all of it; bail does not', (_, end) => {
    const notice = anEvent('execution_notice', '2021-01-11')
    for (const event of [charge(true), sentence({ death: true }), notice]) {
      expect(certainly('U12', [arrest(), event, end], [5, 6])).toEqual(['none', 'none'])
      const bail = anEvent('release', '2021-01-15', { details: { kind: 'bail' } })
      expect(certainly('U12', [arrest(), event, bail], [6])).not.toEqual(['none'])
    }
  })
})

test.each(['release', 'death'] as const)('an unverified %s takes no verified sentence away, whatever the custody', (type) => {
  const rumour = anEvent(type, '2021-01-15', { claimStatus: 'proposed' })
  expect(certainly('U12', [sentence({ death: true }), rumour], [4, 5, 6])).toEqual(['high', 'high', 'high'])
  expect(certainly('U13', [sentence({ lashes: 74 }), rumour], [4, 5, 6])).toEqual(['elevated', 'elevated', 'elevated'])
  const unverified = { ...sentence({ lashes: 74 }), claimStatus: 'proposed' as const }
  expect(certainly('U13', [unverified, rumour], [4, 5])).toEqual(['elevated', 'none'])
})

describe('U13', () => {
  test('imposed is elevated, final is high, and custody is not needed', () => {
    expect(certainly('U13', [sentence({ lashes: 74 })], [-1, 0, 300])).toEqual(['none', 'elevated', 'elevated'])
    expect(certainly('U13', [sentence({ amputation: 'hand', stage: 'final' })], [0])).toEqual(['high'])
    expect(certainly('U13', [sentence({ lashes: 74 }), change('upheld', '2021-01-15', { stage: 'final' })], [4, 5])).toEqual(['elevated', 'high'])
    expect(certainly('U13', [sentence({ lashes: 0, prisonMonths: 3 })], [0])).toEqual(['none'])
  })

  test('within 14 days of its date it is critical', () => {
    const dated = sentence({ lashes: 74, corporalOn: '2021-03-01' }, '2021-01-01')
    expect(certainly('U13', [dated], [35, 36, 37, 50, 64, 65])).toEqual([
      'elevated', 'critical', 'critical', 'critical', 'critical', 'elevated',
    ])
    const vaguely = sentence({ lashes: 74, corporalOn: '2021-03-01/2021-03-05' }, '2021-01-01')
    expect(levels('U13', [vaguely], 36)).toEqual(['elevated', 'critical'])
    expect(levels('U13', [vaguely], 40)).toEqual(['critical', 'critical'])
    expect(levels('U13', [vaguely], 68)).toEqual(['elevated', 'critical'])
    expect(levels('U13', [vaguely], 69)).toEqual(['elevated', 'elevated'])
  })

  test.each([
    ['a flogging', anEvent('ill_treatment', '2021-01-15', { details: { kind: 'flogging' } })],
    ['an overturned sentence', change('overturned')],
    ['a release', anEvent('release', '2021-01-15')],
    ['a death', anEvent('death', '2021-01-15')],
  ])('%s ends it', (_, end) => {
    expect(certainly('U13', [arrest(), sentence({ lashes: 74 }), end], [4, 5])).toEqual(['elevated', 'none'])
  })

  test('a flogging carries out no amputation', () => {
    const flogging = anEvent('ill_treatment', '2021-01-15', { details: { kind: 'flogging' } })
    expect(certainly('U13', [sentence({ lashes: 74, amputation: 'hand' }), flogging], [5])).toEqual(['elevated'])
  })
})
