import { dayOf } from '@/lib/domain/dates/day'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import type { PrisonEventRecord } from '@/lib/domain/periods/prison-event-record'
import type { Picture } from '@/lib/domain/vocabulary'
import { aPrisonEvent } from '@/tests/factories/a-prison-event'
import { anEvent, ending } from '@/tests/factories/an-event'
import { seededRules } from '@/tests/factories/some-rules'

const rules = seededRules()
const day = dayOf(2021, 4, 5)
const hidden = { audience: 'team' as const }

/** The certain level of U04 of somebody arrested in January and moved to the prison on 20 March, as of 5 April. */
function level(prisonEvents: PrisonEventRecord[], picture: Picture = 'public') {
  const events = [anEvent('arrest', '2021-01-01'), anEvent('transfer', '2021-03-20', { prisonId: 'north' })]
  const period = periodOn(compilePeriods({ events, rules, prisonEvents }, picture), day)
  return period.reasons.find(({ rule }) => rule === 'U04')?.level ?? 'none'
}

const strike = () => aPrisonEvent('2021-04-01', { kind: 'strike' })
const epidemic = () => aPrisonEvent('2021-03-01', { kind: 'epidemic', endDate: 'ongoing' })

test('the team knows of every event that is not retracted, the public of verified public ones', () => {
  const claims = ['proposed', 'disputed', 'verified', 'retracted'] as const
  const of = (picture: Picture, rest: Partial<PrisonEventRecord> = {}) =>
    claims.map((claimStatus) => level([{ ...strike(), claimStatus, ...rest }], picture))
  expect(of('team')).toEqual(['critical', 'critical', 'critical', 'none'])
  expect(of('public')).toEqual(['none', 'none', 'critical', 'none'])
  expect(of('public', hidden)).toEqual(['none', 'none', 'none', 'none'])
})

test('of two events the days count from the first, in whichever order they are on record', () => {
  const events = [anEvent('arrest', '2021-01-01', { prisonId: 'north' })]
  const periods = (prisonEvents: PrisonEventRecord[]) => compilePeriods({ events, rules, prisonEvents }, 'team')
  const [one, other] = [{ ...strike(), id: 'b' }, { ...epidemic(), id: 'a' }]
  expect(periods([one, other])).toEqual(periods([other, one]))
  const renamed = periods([{ ...one, id: 'a' }, { ...other, id: 'b' }])
  expect(periodOn(renamed, day).reasons.find(({ rule }) => rule === 'U04')?.from?.latest).toBe(dayOf(2021, 3, 1))
})

test('another event that only the team knows of takes nothing off, and adds nothing', () => {
  for (const other of [
    aPrisonEvent('2021-03-25', { kind: 'fire' }), aPrisonEvent('2021-03-25', { kind: 'strike' }),
    aPrisonEvent('2021-04-01', { kind: 'strike', prisonId: 'south' }),
  ]) {
    expect(level([{ ...other, ...hidden }, strike()])).toBe('critical')
    expect(level([{ ...other, ...hidden }])).toBe('none')
  }
})

test('the same event told otherwise to the team takes off what it contradicts', () => {
  expect(level([epidemic()])).toBe('critical')
  const over = { ...epidemic(), ...hidden, endDate: ending('2021-03-10') }
  expect(level([epidemic(), over])).toBe('none')
  expect(level([epidemic(), over], 'team')).toBe('critical')
  expect(level([epidemic(), { ...over, claimStatus: 'proposed' }])).toBe('critical')
})

test.each([
  ['with an end not recorded', { endDate: null }],
  ['with the same days', {}],
  ['more vaguely', { date: aPrisonEvent('2021-02/2021-04').date }],
])('the same event told %s takes nothing off', (_, rest) => {
  expect(level([epidemic(), { ...epidemic(), ...hidden, ...rest }])).toBe('critical')
})

test('a private event leaves no trace in the days on which public periods begin', () => {
  const events = [anEvent('arrest', '2021-01-01', { prisonId: 'north' })]
  const shown = (prisonEvents: PrisonEventRecord[]) => compilePeriods({ events, rules, prisonEvents }, 'public')
  const one = strike()
  expect(shown([one, aPrisonEvent('2021-02-11', { ...hidden, kind: 'fire' })])).toEqual(shown([one]))
})
