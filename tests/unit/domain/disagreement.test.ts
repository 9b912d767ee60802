import type { CaseEvent } from '@/lib/domain/events/case-event'
import { EVENT_TYPES, type EventType } from '@/lib/domain/events/event-types'
import { claimOf } from '@/lib/domain/disagreement/claim'
import { disagreementsOf } from '@/lib/domain/disagreement/disagreement'
import type { Fact } from '@/lib/domain/disagreement/fact'
import { anEvent, vague } from '@/tests/factories/an-event'

let sources = 0

/** An invented event that rests on a source of its own. */
function told(type: EventType, date: string, details: CaseEvent['details'] = {}, rest: Parameters<typeof anEvent>[2] = {}) {
  sources += 1
  const own = [{ id: `source-${sources}`, reliability: 'B' as const, published: vague('2021-12-31') }]
  return anEvent(type, date, { sources: own, details, ...rest })
}

const among = (...events: CaseEvent[]) => disagreementsOf(events.map(claimOf))
const factsOf = (...events: CaseEvent[]) => among(...events).map(({ facts }) => facts)

type Side = [date: string, details?: Record<string, unknown>, rest?: Parameters<typeof anEvent>[2]]
const at = (prisonId: string) => ({ prisonId })

describe('what contradicts each other', () => {
  test.each<[string, EventType, Side, Side, Fact[]]>([
    ['two prisons on one day', 'detention_place', ['2021-01-10', {}, at('a')], ['2021-01-10', {}, at('b')], ['prison']],
    ['a day and the month around it', 'transfer', ['2021-01-10', {}, at('a')], ['2021-01~', {}, at('b')], ['prison']],
    ['two wards of one prison', 'detention_place', ['2021-01', { ward: '209' }, at('a')], ['2021-01', { ward: '2' }, at('a')], ['ward']],
    ['what the family was told', 'transfer', ['2021-01-10', { familyNotified: true }], ['2021-01-10', { familyNotified: false }], ['family_told']],
    ['a charge and none', 'charge', ['2021-01', { charges: [] }], ['2021-01-10', { charges: [{ text: 'x' }] }], ['charge']],
    ['terms of one stage', 'sentence', ['2021-01-10', { prisonMonths: 60, stage: 'appeal' }], ['2021-01', { prisonMonths: 72, stage: 'appeal' }], ['sentence']],
    ['terms where one names no stage', 'sentence', ['2021-01-10', { prisonMonths: 60, stage: 'appeal' }], ['2021-01-10', { prisonMonths: 72 }], ['sentence']],
    ['what an appeal came to', 'sentence_change', ['2021-01-10', { outcome: 'upheld' }], ['2021-01-10', { outcome: 'overturned' }], ['outcome']],
    ['who was at one hearing', 'hearing', ['2021-01-10', { lawyerPresent: true }], ['2021-01-10', { lawyerPresent: false }], ['circumstances']],
    ['ends of one solitary confinement', 'solitary', ['2021-01-10', {}, { end: '2021-01-20' }], ['2021-01-10', {}, { end: '2021-01-25' }], ['end']],
    ['whether water is taken', 'hunger_strike', ['2021-01-10', { dry: true }], ['2021-01', { dry: false }], ['kind']],
    ['how grave an illness is', 'health', ['2021-01-10', { condition: 'Heart', severity: 'serious' }], ['2021-01-10', { condition: 'heart ', severity: 'critical' }], ['severity']],
    ['care given and denied', 'treatment', ['2021-01-10', { status: 'given' }], ['2021-01-10', { status: 'delayed', what: 'surgery' }], ['status']],
    ['a status held and one free', 'status_report', ['2021-01-10', { status: 'imprisoned' }], ['2021-01-10', { status: 'released' }], ['status']],
    ['two ways to die', 'status_report', ['2021-01-10', { status: 'executed' }], ['2021-01-10', { status: 'died_in_custody' }], ['status']],
    ['causes of one death', 'death', ['2021-01', { cause: 'execution' }], ['2021-01-10', { cause: 'in_custody' }], ['kind']],
    ['days of one death, years apart', 'death', ['2021-01-10'], ['2019-01-10'], ['day']],
    ['kinds of one release', 'release', ['2021-01-10', { kind: 'bail' }], ['2021-01-10', { kind: 'furlough' }], ['kind']],
    ['days of one release', 'release', ['2021-01-10'], ['2021-01-12'], ['day']],
    ['days of a planned execution', 'execution_notice', ['2021-01-10', { scheduledOn: '2021-02-01' }], ['2021-01-10', { scheduledOn: '2021-02-03' }], ['due_day']],
    ['days of one deadline', 'deadline', ['2021-01-10', { kind: 'appeal', on: '2021-02-01' }], ['2021-01-10', { kind: 'appeal', on: '2021-02-03' }], ['due_day']],
    ['a pregnancy', 'attribute', ['2021-01', { pregnant: true }], ['2021-01', { pregnant: false }], ['circumstances']],
    ['whether custody is denied', 'disappearance', ['2021-01', { custodyDenied: true }], ['2021-01', { custodyDenied: false }], ['circumstances']],
  ])('%s', (_, type, a, b, facts) => {
    expect(factsOf(told(type, ...a), told(type, ...b))).toEqual([facts])
    expect(factsOf(told(type, ...b), told(type, ...a))).toEqual([facts])
  })

  test('arrest days a few days apart in one episode, and not two arrests with a release between, or weeks apart', () => {
    const [first, second] = [told('arrest', '2021-01-10'), told('arrest', '2021-01-12')]
    expect(among(first, second)).toMatchObject([{ facts: ['day'], decidedBy: 'earlier_day' }])
    expect(among(first, second, told('release', '2021-01-11'))).toEqual([])
    expect(factsOf(told('arrest', '2021-01-10'), told('arrest', '2021-01-17'))).toEqual([['day']])
    expect(factsOf(told('arrest', '2021-01-10'), told('arrest', '2021-01-18'))).toEqual([])
  })
})

describe('what does not', () => {
  test.each<[string, EventType, Side, Side]>([
    ['two days of being held somewhere', 'detention_place', ['2021-01-10', {}, at('a')], ['2021-01-11', {}, at('b')]],
    ['an absent detail', 'transfer', ['2021-01-10', { inRestraints: true }], ['2021-01-10', {}, at('a')]],
    ['one ward written two ways', 'detention_place', ['2021-01-10', { ward: 'Ward 209' }], ['2021-01-10', { ward: '209' }]],
    ['a transfer on from where the other led', 'transfer', ['2021-01', {}, at('a')], ['2021-01', {}, { prisonId: 'b', fromPrisonId: 'a' }]],
    ['two hearings', 'hearing', ['2021-01-10', { lawyerPresent: true }], ['2021-01-11', { lawyerPresent: false }]],
    ['two hearings in one month', 'hearing', ['2021-01', { lawyerPresent: true }], ['2021-01', { lawyerPresent: false }]],
    ['two stages', 'sentence', ['2021-01', { prisonMonths: 60, stage: 'appeal' }], ['2021-01', { prisonMonths: 72, stage: 'final' }]],
    ['two contacts', 'contact', ['2021-01-10', { channel: 'phone' }], ['2021-01-10', { channel: 'visit' }]],
    ['two illnesses', 'health', ['2021-01', { condition: 'heart', severity: 'serious' }], ['2021-01', { condition: 'lung', severity: 'chronic' }]],
    ['an illness that is over', 'health', ['2021-01', { condition: 'heart', severity: 'serious' }], ['2021-01', { condition: 'heart', severity: 'chronic', resolved: true }]],
    ['two treatments', 'treatment', ['2021-01', { status: 'given', what: 'insulin' }], ['2021-01', { status: 'denied', what: 'surgery' }]],
    ['what still went on, and its end', 'solitary', ['2021-01-10', {}, { end: '..' }], ['2021-01-10', {}, { end: '2021-02-01' }]],
    ['two ways of being held', 'status_report', ['2021-01-10', { status: 'detained' }], ['2021-01-10', { status: 'imprisoned' }]],
    ['an unknown cause', 'death', ['2021-01-10', { cause: 'unknown' }], ['2021-01-10', { cause: 'execution' }]],
    ['an arrest on or before', 'arrest', ['..2021-01-20'], ['2021-01-10']],
    ['a place by a day, and another long before', 'detention_place', ['..2021-01-20', {}, at('a')], ['2019-01', {}, at('b')]],
    ['words of a source', 'statement', ['2021-01-10', { text: 'a' }], ['2021-01-10', { text: 'b' }]],
  ])('%s', (_, type, a, b) => expect(factsOf(told(type, ...a), told(type, ...b))).toEqual([]))

  test('what one source tells twice, what is retracted, and what is of another type', () => {
    const one = told('detention_place', '2021-01-10', {}, at('a'))
    const other = told('detention_place', '2021-01-10', {}, at('b'))
    expect(among(one, { ...other, sources: one.sources })).toEqual([])
    expect(among(one, { ...other, claimStatus: 'retracted' })).toEqual([])
    expect(among(one, { ...other, type: 'transfer' })).toEqual([])
  })

  test.each(EVENT_TYPES)('%s without any detail', (type) => {
    expect(factsOf(told(type, '2021-01-10'), told(type, '2021-01-10'))).toEqual([])
  })
})

describe('which is preferred', () => {
  const place = (prisonId: string, rest: object = {}) => told('detention_place', '2021-01-10', {}, { prisonId, ...rest })
  const from = (reliability: 'B' | 'C', published: string) => ({ sources: [{ id: `s-${reliability}-${published}`, reliability, published: vague(published) }] })

  test.each([
    ['a verified one to one proposed', place('a'), place('b', { claimStatus: 'proposed', ...from('B', '2022-01') }), 'claim_status'],
    ['one proposed to one disputed', place('a', { claimStatus: 'proposed' }), place('b', { claimStatus: 'disputed' }), 'claim_status'],
    ['the better source', place('a', from('B', '2021-01')), place('b', from('C', '2022-01')), 'grade'],
    ['the more credible', place('a', { credibility: 2 }), place('b', { credibility: 3 }), 'grade'],
    ['the later report', place('a', from('B', '2021-02')), place('b', from('B', '2021-01')), 'later_report'],
    ['the report that has a day', place('a'), place('b', { sources: [{ id: 's', reliability: 'B', published: null }] }), 'later_report'],
  ] as const)('%s', (_, preferred, other, preferredBy) => {
    for (const events of [[preferred, other], [other, preferred]]) {
      expect(among(...events)).toMatchObject([{ events: [preferred.id, other.id], preferredBy, decidedBy: 'preference' }])
    }
  })

  test('none, where nothing on record tells them apart', () => {
    expect(among(place('a'), place('b'))).toMatchObject([{ preferredBy: null }])
  })

  test('where vague dates overlap both stay possible', () => {
    expect(among(place('a'), told('detention_place', '2021-01', {}, at('b')))).toMatchObject([{ decidedBy: 'both_possible' }])
  })

  test('three that contradict each other are one disagreement, and two apart are two', () => {
    const [a, b, c] = [place('a'), place('b'), place('c', { claimStatus: 'proposed' })]
    expect(among(c, a, b).map(({ events }) => events)).toEqual([[a.id, b.id, c.id]])
    const ward = [told('solitary', '2021-03-01', { days: 3 }), told('solitary', '2021-03-01', { days: 5 })]
    expect(among(a, b, ...ward)).toHaveLength(2)
  })
})
