import { dayOf } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import { anEvent } from '@/tests/factories/an-event'

function on(events: CaseEvent[], picture: 'team' | 'public' = 'team') {
  return periodOn(compilePeriods({ events, rules: [] }, picture), dayOf(2021, 2, 1))
}

const reported = (status: string, rest: Partial<CaseEvent> = {}) => anEvent('status_report', '2021-02-01', { details: { status }, ...rest })

describe('the order of one day', () => {
  test.each<[string, CaseEvent[], string]>([
    ['arrested and released: released', [anEvent('release', '2021-02-01'), anEvent('arrest', '2021-02-01')], 'released'],
    [
      'released and arrested again, having been held the day before: detained',
      [anEvent('arrest', '2021-01-01'), anEvent('arrest', '2021-02-01'), anEvent('release', '2021-02-01')], 'detained',
    ],
    ['a call on the day of the release reopens nothing', [
      anEvent('arrest', '2021-01-01'), anEvent('contact', '2021-02-01'), anEvent('release', '2021-02-01')], 'released'],
    ['the verified report decides', [reported('imprisoned', { claimStatus: 'proposed' }), reported('on_trial')], 'on_trial'],
    ['the better graded report decides', [
      reported('imprisoned', { sources: [{ id: 'a', reliability: 'C', published: null }] }), reported('on_trial')], 'on_trial'],
  ])('%s', (_, events, status) => {
    expect(on(events).status).toBe(status)
    expect(on([...events].reverse()).status).toBe(status)
  })
})

describe('custody', () => {
  test.each<[string, CaseEvent[], string]>([
    ['a visit after a verified release reopens nothing', [
      anEvent('arrest', '2021-01-01'), anEvent('release', '2021-01-10'), anEvent('contact', '2021-01-20')], 'released'],
    ['a transfer after a release does', [
      anEvent('release', '2021-01-10'), anEvent('transfer', '2021-01-20', { prisonId: 'north' })], 'detained'],
    ['a call does not resume a furlough', [
      anEvent('arrest', '2021-01-01'), anEvent('release', '2021-01-10', { details: { kind: 'furlough' } }),
      anEvent('contact', '2021-01-20')], 'furlough'],
    ['nothing follows a death', [anEvent('death', '2021-01-10'), anEvent('arrest', '2021-01-20')], 'deceased'],
    ['a call does not replace house arrest', [
      anEvent('status_report', '2021-01-01', { details: { status: 'house_arrest' } }), anEvent('contact', '2021-01-20')],
    'house_arrest'],
    ['a sentence with custody not known', [anEvent('sentence', '2021-01-01', { details: { prisonMonths: 12 } })], 'sentenced'],
    ['a sentence in custody', [
      anEvent('arrest', '2021-01-01'), anEvent('sentence', '2021-01-02', { details: { prisonMonths: 12 } })], 'imprisoned'],
    ['a death sentence in custody', [
      anEvent('arrest', '2021-01-01'), anEvent('sentence', '2021-01-02', { details: { death: true } })], 'death_row'],
    ['a release ends the sentence', [
      anEvent('sentence', '2021-01-02', { details: { prisonMonths: 12 } }), anEvent('release', '2021-01-10'),
      anEvent('arrest', '2021-01-20')], 'detained'],
    ['a source that does not know changes nothing', [anEvent('arrest', '2021-01-01'), reported('unknown')], 'detained'],
  ])('%s', (_, events, status) => expect(on(events).status).toBe(status))

  test('an arrest within an open episode gives its start only where that is not known', () => {
    expect(on([anEvent('contact', '2021-01-01'), anEvent('arrest', '2021-01-05')]).heldSince?.edtf).toBe('2021-01-05')
    expect(on([anEvent('arrest', '2021-01-01'), anEvent('arrest', '2021-01-05')]).heldSince?.edtf).toBe('2021-01-01')
    expect(on([anEvent('contact', '2021-01-01')]).heldSince?.edtf).toBe('..2021-01-01')
  })
})
