import { dayOf, parseDay } from '@/lib/domain/dates/day'
import { countDays } from '@/lib/domain/dates/day-span'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { EventType } from '@/lib/domain/events/event-types'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import { compilePictures } from '@/lib/domain/periods/compile-pictures'
import { anEvent } from '@/tests/factories/an-event'

const theDay = dayOf(2021, 4, 1)

function on(events: CaseEvent[], text = '2021-04-01') {
  const day = parseDay(text) ?? theDay
  const record = { events, rules: [], birthDate: null, prisonEvents: [] }
  const period = periodOn(compilePeriods(record, 'team'), day)
  const days = period.silence && countDays(period.silence.from, day, 0)
  const stays = compilePictures(record).circumstances.findLast(({ from }) => from === null || from <= day)?.stays
  return {
    status: period.status, possible: period.statusPossible, prison: period.prisonId, since: period.statusSince?.edtf,
    held: period.heldSince?.edtf, days, of: period.silence?.since,
    stays: stays?.map(({ prisonId, from, to }) => `${prisonId}: ${from.edtf} to ${to?.edtf ?? 'now'}`),
  }
}

const details = (given: CaseEvent['details']) => ({ details: given })
const north = { prisonId: 'north' }
const arrest = () => anEvent('arrest', '2021-01-01', north)
const furlough = () => anEvent('release', '2021-02-01', details({ kind: 'furlough' }))
const vanished = () => anEvent('disappearance', '2021-02-01')
const sentenced = () => anEvent('sentence', '2021-01-20', details({ prisonMonths: 12 }))
const exact = (days: number) => ({ atLeast: days, atMost: days })

describe('furlough and return', () => {
  test('a furlough without a return stays a furlough, and nobody is silent', () => {
    expect(on([arrest(), sentenced(), furlough(), anEvent('contact', '2021-03-01')])).toMatchObject({
      status: 'furlough', since: '2021-02-01', prison: null, days: null, held: undefined,
    })
  })

  test('a return resumes: the sentence is kept, and the silence starts anew', () => {
    const events = [arrest(), anEvent('contact', '2021-01-10'), sentenced(), furlough(), anEvent('return', '2021-03-01')]
    expect(on(events)).toMatchObject({ status: 'imprisoned', days: exact(31), of: 'arrest', held: '2021-03-01', prison: null })
  })

  test('a return resumes what a source said of the proceedings', () => {
    const reported = anEvent('status_report', '2021-01-20', details({ status: 'on_trial' }))
    expect(on([arrest(), reported, furlough(), anEvent('return', '2021-03-01')]).status).toBe('on_trial')
  })

  test('a return names the place where it names a prison', () => {
    expect(on([arrest(), furlough(), anEvent('return', '2021-03-01', { prisonId: 'south' })]).prison).toBe('south')
  })
})

describe('disappeared', () => {
  test('a disappearance leaves no place, and counts from the last that was known of contact or arrest', () => {
    expect(on([arrest(), vanished()])).toMatchObject({
      status: 'disappeared', since: '2021-02-01', held: '2021-01-01', prison: null, days: exact(90), of: 'arrest',
    })
  })

  test('without an arrest the person has been held since the disappearance', () => {
    expect(on([vanished()])).toMatchObject({ status: 'disappeared', since: '2021-02-01', held: '2021-02-01', days: null })
  })

  test.each<[EventType, Partial<CaseEvent>, string]>([
    ['contact', {}, 'detained'],
    ['arrest', {}, 'detained'],
    ['detention_place', north, 'detained'],
    ['transfer', north, 'detained'],
    ['health', { ...north, details: { condition: 'heart' } }, 'detained'],
    ['ill_treatment', { ...north, details: { kind: 'beating' } }, 'detained'],
    ['return', north, 'detained'],
    ['solitary', {}, 'disappeared'],
    ['transfer', {}, 'disappeared'],
    ['health', details({ condition: 'heart' }), 'disappeared'],
    ['return', {}, 'disappeared'],
    ['hearing', {}, 'disappeared'],
  ])('until found: %s %j is %s', (type, rest, status) => {
    const found = anEvent(type, '2021-03-01', type === 'contact' ? {} : rest)
    expect(on([arrest(), vanished(), found])).toMatchObject({ status, prison: rest.prisonId && status === 'detained' ? 'north' : null })
  })

  test('who is found by a contact has been held since the arrest', () => {
    expect(on([arrest(), vanished(), anEvent('contact', '2021-03-01')])).toMatchObject({
      held: '2021-01-01', days: exact(31), of: 'contact',
    })
  })

  test('an unverified release leaves a verified custody, also where it was not known where', () => {
    const proposed = { claimStatus: 'proposed' as const }
    const events = [arrest(), anEvent('disappearance', '2021-02-01', proposed), anEvent('release', '2021-03-01', proposed)]
    expect(on(events).status).toBe('disappeared')
  })
})

describe('place', () => {
  test('a transfer to a withheld place closes the stay and leaves no place', () => {
    const withheld = anEvent('transfer', '2021-02-01', { fromPrisonId: 'north', ...details({ destinationWithheld: true }) })
    expect(on([arrest(), withheld])).toMatchObject({
      status: 'detained', prison: null, stays: ['north: 2021-01-01 to 2021-02-01'],
    })
    expect(on([arrest(), withheld, anEvent('contact', '2021-03-01', { prisonId: 'south' })])).toMatchObject({
      prison: 'south', stays: ['north: 2021-01-01 to 2021-02-01', 'south: 2021-02-01/2021-03-01 to now'],
    })
  })

  test('a transfer that does not say where changes no place', () => {
    expect(on([arrest(), anEvent('transfer', '2021-02-01')]).prison).toBe('north')
  })

  test('a place of detention holds the person, also after a release, and not since its day', () => {
    const place = anEvent('detention_place', '2021-03-01', { ...north, details: { ward: '2' } })
    expect(on([anEvent('release', '2021-01-01'), place])).toMatchObject({
      status: 'detained', held: '..2021-03-01', stays: ['north: ..2021-03-01 to now'],
    })
  })

  test.each<[EventType, CaseEvent['details'], string | null]>([
    ['charge', { charges: [] }, 'south'], ['hearing', {}, 'south'], ['hunger_strike', {}, 'south'],
    ['execution_notice', {}, 'south'], ['attribute', { pregnant: true }, 'south'], ['ill_treatment', { kind: 'other' }, 'south'],
    ['sentence', { fine: 'much' }, 'south'], ['sentence_change', { outcome: 'upheld' }, 'south'],
    ['hearing', { scheduled: true }, 'north'], ['statement', { text: 'no' }, 'north'], ['action', { kind: 'letter' }, 'north'],
    ['summons', {}, 'north'], ['deadline', { on: '2021-04-01' }, 'north'],
  ])('%s %j at another prison is there: %s', (type, given, prison) => {
    expect(on([arrest(), anEvent(type, '2021-02-01', { prisonId: 'south', details: given })]).prison).toBe(prison)
  })
})

describe('status', () => {
  test.each<[string, CaseEvent[], string]>([
    ['a hearing held: on trial', [arrest(), anEvent('hearing', '2021-02-01')], 'on_trial'],
    ['a hearing that was announced with an outcome: on trial',
      [arrest(), anEvent('hearing', '2021-02-01', details({ scheduled: true, outcome: 'adjourned' }))], 'on_trial'],
    ['a planned hearing, even after its day: nothing',
      [arrest(), anEvent('hearing', '2021-02-01', details({ scheduled: true }))], 'detained'],
    ['a hearing of a prisoner: still imprisoned', [arrest(), sentenced(), anEvent('hearing', '2021-02-01')], 'imprisoned'],
    ['a hearing on bail: on bail',
      [arrest(), anEvent('release', '2021-01-10', details({ kind: 'bail' })), anEvent('hearing', '2021-02-01')], 'bail'],
    ['a hearing with custody not known: not known', [anEvent('hearing', '2021-02-01')], 'unknown'],
    ['a summons with custody not known', [anEvent('summons', '2021-02-01')], 'summoned'],
    ['a summons of somebody at large',
      [anEvent('status_report', '2021-01-01', details({ status: 'at_large' })), anEvent('summons', '2021-02-01')], 'summoned'],
    ['a summons of somebody held', [arrest(), anEvent('summons', '2021-02-01')], 'detained'],
    ['a summons of somebody released', [anEvent('release', '2021-01-01'), anEvent('summons', '2021-02-01')], 'released'],
    ['an arrest after a summons', [anEvent('summons', '2020-12-01'), arrest()], 'detained'],
    ['a hunger strike with custody not known', [anEvent('hunger_strike', '2021-02-01')], 'detained'],
    ['a hunger strike after a release',
      [arrest(), anEvent('release', '2021-01-10'), anEvent('hunger_strike', '2021-02-01')], 'released'],
    ['sentenced at large, then arrested', [
      anEvent('status_report', '2020-01-01', details({ status: 'at_large' })),
      anEvent('sentence', '2020-06-01', details({ prisonMonths: 12 })), arrest()], 'imprisoned'],
    ['nothing follows a death, not even a disappearance', [anEvent('death', '2021-01-10'), vanished()], 'deceased'],
  ])('%s', (_, events, status) => expect(on(events).status).toBe(status))

  test('on trial since the hearing that was held first', () => {
    expect(on([arrest(), anEvent('hearing', '2021-02-01'), anEvent('hearing', '2021-03-01')]).since).toBe('2021-02-01')
  })
})

describe('a death that is told twice', () => {
  const died = (date: string, claimStatus: CaseEvent['claimStatus'], cause: string, credibility: 1 | 3 = 3) =>
    anEvent('death', date, { claimStatus, credibility, details: { cause } })

  test('a verified one stands over a report that nobody verified', () => {
    const events = [died('2021-01-10', 'proposed', 'in_custody'), died('2021-01-20', 'verified', 'execution')]
    expect(on(events)).toMatchObject({ status: 'executed', since: '2021-01-20' })
  })

  test('of two of one day the better graded is followed, whichever was recorded first', () => {
    const events = [died('2021-01-10', 'verified', 'execution', 1), died('2021-01-10', 'verified', 'in_custody')]
    expect(on(events).status).toBe('executed')
    expect(on([...events].reverse()).status).toBe('executed')
  })

  test('a later one of the same standing changes nothing', () => {
    const events = [died('2021-01-10', 'verified', 'execution'), died('2021-01-12', 'verified', 'in_custody')]
    expect(on(events)).toMatchObject({ status: 'executed', since: '2021-01-10' })
  })
})

describe('vague and contradicting dates', () => {
  test('a vague release is possible from its first day and certain from its last', () => {
    const events = [arrest(), anEvent('release', '2021-03')]
    expect(on(events, '2021-02-28')).toMatchObject({ status: 'detained', possible: null })
    expect(on(events, '2021-03-01')).toMatchObject({ status: 'detained', possible: 'released', days: null })
    expect(on(events, '2021-03-31')).toMatchObject({ status: 'released', possible: null })
  })

  test('a contact before the arrest ends no silence', () => {
    expect(on([anEvent('contact', '2020-12-20'), arrest()])).toMatchObject({ days: exact(90), of: 'arrest', held: '2021-01-01' })
  })

  test('two sources giving arrest days two days apart: held since the first, and nobody is released in between', () => {
    expect(on([anEvent('arrest', '2021-01-01'), anEvent('arrest', '2021-01-03')])).toMatchObject({
      status: 'detained', held: '2021-01-01', days: exact(90),
    })
  })

  test('a visit after a verified release reopens nothing', () => {
    const visit = anEvent('contact', '2021-02-01', details({ channel: 'visit' }))
    expect(on([arrest(), anEvent('release', '2021-01-10'), visit])).toMatchObject({ status: 'released', days: null })
  })
})
