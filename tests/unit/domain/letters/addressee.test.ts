import { dayOf } from '@/lib/domain/dates/day'
import { standingOf } from '@/lib/domain/letters/addressee'
import { letterStandingOn, type NamedAddressee } from '@/lib/domain/letters/letter-standing'

const on = dayOf(2021, 4, 5)

test.each([
  ['2020-01-01', null, 'current'],
  ['2020-01-01', '2021-04-05', 'current'],
  [null, '2021-04-05', 'current'],
  [null, '2021-04-04', 'ended'],
  ['2020-01-01', '2021', 'ended'],
  [null, '2021-04', 'ended'],
  [null, '..2022', 'ended'],
  ['2021-04-06', null, 'not_begun'],
  ['2021', null, 'not_begun'],
  ['2020..', null, 'not_begun'],
  [null, null, 'unconfirmed'],
  ['somewhen', null, 'unconfirmed'],
])('an office held from %s to %s is %s on 5 April 2021', (validFrom, validTo, standing) => {
  expect(standingOf({ validFrom, validTo }, on)).toBe(standing)
})

const named = (more: Partial<NamedAddressee> = {}): NamedAddressee => ({
  id: 'office', role: 'to', asRead: 1, ...more,
  now: more.now === undefined ? {
    id: 'office', version: 1, office: 'Invented', name: '', address: null, email: null, copiesTo: [], validFrom: '2020', validTo: null,
  } : more.now,
})

test.each([
  ['on its last day', '2021-04-05', [named()], 'open'],
  ['after its last day', '2021-04-04', [named()], 'over'],
  ['to an office that is gone', '2021-05-01', [named({ now: null })], 'outdated'],
  ['to an address that changed since two people read it', '2021-05-01', [named({ asRead: 0 })], 'outdated'],
  ['with a copy to one that is out of date', '2021-05-01', [named(), named({ role: 'copy', now: null })], 'outdated'],
])('a call %s is as it must be', (_what, deadline, addressees, standing) => {
  expect(letterStandingOn(deadline, addressees, on)).toBe(standing)
})
