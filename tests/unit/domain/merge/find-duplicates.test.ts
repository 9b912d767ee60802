import { findDuplicates } from '@/lib/domain/merge/find-duplicates'
import { anEvent } from '../../../factories/an-event'

test.each([
  ['one arrest of one day', anEvent('arrest', '2020-10-16'), anEvent('arrest', '2020-10-16'), true],
  ['an arrest of a month that holds the day', anEvent('arrest', '2020-10'), anEvent('arrest', '2020-10-16'), true],
  ['an arrest on or before a later day', anEvent('arrest', '../2020-12-01'), anEvent('arrest', '2020-10-16'), true],
  ['two arrests', anEvent('arrest', '2020-10-16'), anEvent('arrest', '2021-01-02'), false],
  ['a call of that day', anEvent('contact', '2021-03-01'), anEvent('contact', '2021-03-01'), true],
  ['a call of that month: there are many', anEvent('contact', '2021-03'), anEvent('contact', '2021-03-01'), false],
  ['another type', anEvent('release', '2021-03-01'), anEvent('arrest', '2021-03-01'), false],
  ['two prisons', anEvent('arrest', '2021-03-01', { prisonId: 'a' }), anEvent('arrest', '2021-03-01', { prisonId: 'b' }), false],
  ['a prison that one leaves out', anEvent('arrest', '2021-03-01', { prisonId: 'a' }), anEvent('arrest', '2021-03-01'), true],
  ['what was retracted', anEvent('arrest', '2021-03-01', { claimStatus: 'retracted' }), anEvent('arrest', '2021-03-01'), false],
])('%s', (_what, one, other, isOne) => {
  expect([...findDuplicates([one], [other])]).toEqual(isOne ? [[one.id, other.id]] : [])
  expect([...findDuplicates([other], [one])]).toEqual(isOne ? [[other.id, one.id]] : [])
})

test('each event is paired once', () => {
  const calls = ['2021-03-01', '2021-03-01', '2021-03-01'].map((day) => anEvent('contact', day))
  expect([...findDuplicates(calls.slice(0, 2), calls.slice(2))]).toEqual([[calls[0]?.id, calls[2]?.id]])
})
