import { addDays, formatDay } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import type { Period } from '@/lib/domain/periods/period'
import { higherLevel, rankOf } from '@/lib/domain/vocabulary'
import { anEvent } from '@/tests/factories/an-event'
import { FIRST_DAY, WINDOW_DAYS } from '@/tests/factories/random-case'
import { everyReading } from '@/tests/factories/readings'
import { shrunkRules } from '@/tests/factories/some-rules'

const rules = shrunkRules()
/** From three days before the window of these cases to a week after it. */
const DAYS = Array.from({ length: WINDOW_DAYS + 10 }, (_, i) => addDays(FIRST_DAY, i - 3))

const arrest = (date: string) => anEvent('arrest', date, { prisonId: 'north' })
const call = (date: string) => anEvent('contact', date)
const release = (date: string, details: CaseEvent['details'] = {}) => anEvent('release', date, { details })
const cell = (date: string, end: string) => anEvent('solitary', date, { end })
const sentence = (date: string, details: CaseEvent['details']) => anEvent('sentence', date, { details })
const moved = (date: string, prisonId: string | null, details: CaseEvent['details'] = {}) =>
  anEvent('transfer', date, { prisonId, details })

/** Of each rule, the rank of what is certain and of what is possible. */
function ranksIn({ reasons }: Period): Record<string, [number, number]> {
  const rank = (id: string, counts: (certainty: string) => boolean) => rankOf(
    reasons.filter(({ rule, certainty }) => rule === id && counts(certainty)).map(({ level }) => level)
      .reduce(higherLevel, 'none'),
  )
  return Object.fromEntries(rules.map(({ id }) => [id, [rank(id, (one) => one === 'certain'), rank(id, () => true)]]))
}

test.each<[string, CaseEvent[]]>([
  ['a vague arrest', [arrest('2021-02-22/2021-02-24')]],
  ['a vague arrest before an exact release', [arrest('2021-02-22/2021-02-25'), release('2021-02-24')]],
  ['a vague arrest around a call', [arrest('2021-02-22/2021-02-25'), call('2021-02-24')]],
  ['a vague call around a transfer', [arrest('2021-02-21'), moved('2021-02-24', 'south', { familyNotified: false }),
    call('2021-02-23/2021-02-25')]],
  ['a vague release around solitary', [arrest('2021-02-21'), cell('2021-02-22', '2021-02-26'), release('2021-02-24/2021-02-27')]],
  ['a vague furlough with an exact return', [arrest('2021-02-20'), release('2021-02-22/2021-02-24', { kind: 'furlough' }),
    anEvent('return', '2021-02-25')]],
  ['a vague disappearance around an exact call', [arrest('2021-02-20'), anEvent('disappearance', '2021-02-22/2021-02-24'),
    call('2021-02-23')]],
  ['a vague death sentence around one overturned', [arrest('2021-02-20'), sentence('2021-02-22/2021-02-24', { death: true }),
    anEvent('sentence_change', '2021-02-23', { details: { outcome: 'overturned' } })]],
  ['two vague days that cannot change places', [arrest('2021-02-21/2021-02-22'), release('2021-02-25/2021-02-26')]],
  ['two vague days of which the second opens where the first closes', [arrest('2021-02-21/2021-02-23'), release('2021-02-23/2021-02-24')]],
  ['a vague release and a vague arrest of somebody held', [arrest('2021-02-20'), release('2021-02-22/2021-02-24'),
    arrest('2021-02-23/2021-02-25')]],
  ['two vague arrests of which the other may be the first', [arrest('2021-02-22/2021-02-25'), arrest('2021-02-21/2021-02-22')]],
  ['a vague arrest, vague solitary and a call between', [arrest('2021-02-20/2021-02-22'), cell('2021-02-20/2021-02-21', '..'),
    call('2021-02-21')]],
  ['a vague place that another place ends on its last day', [anEvent('return', '2021-03-04', { prisonId: 'north' }),
    anEvent('solitary', '2021-03-02/2021-03-04', { end: '..', prisonId: 'south' })]],
  ['a vague deadline set', [arrest('2021-02-20'), anEvent('deadline', '2021-02-20/2021-02-21', { details: { on: '2021-02-27' } })]],
  ['a vague place around a place on one day', [sentence('2021-02-20/2021-02-21', { prisonMonths: 12 }),
    anEvent('hunger_strike', '2021-03-02/2021-03-05', { end: '..', prisonId: 'south' }),
    anEvent('status_report', '2021-03-03', { prisonId: 'north', details: { status: 'detained' } })]],
])('%s: on each day the lowest of all readings is certain, and the highest possible', (_, events) => {
  const vague = compilePeriods({ events, rules }, 'team')
  const readings = everyReading(events, 100) ?? []
  const exact = readings.map((reading) => compilePeriods({ events: reading, rules }, 'team'))
  expect(exact.length).toBeGreaterThan(1)
  for (const day of DAYS) {
    const each = exact.map((periods) => ranksIn(periodOn(periods, day)))
    const expected = Object.fromEntries(rules.map(({ id }) => {
      const ranks = each.map((one) => one[id]?.[1] ?? 0)
      return [id, [Math.min(...ranks), Math.max(...ranks)]]
    }))
    expect([formatDay(day), ranksIn(periodOn(vague, day))]).toEqual([formatDay(day), expected])
    const statuses = exact.map((periods) => periodOn(periods, day).status)
    const { status, statusPossible } = periodOn(vague, day)
    if (new Set(statuses).size === 1) expect([status, statusPossible]).toEqual([statuses[0], null])
    else expect(statusPossible).not.toBeNull()
    const prisons = exact.map((periods) => periodOn(periods, day).prisonId)
    const { prisonId, prisonPossibleId } = periodOn(vague, day)
    if (new Set(prisons).size === 1) expect([prisonId, prisonPossibleId]).toEqual([prisons[0], null])
    else expect(prisons).toEqual(expect.arrayContaining([prisonPossibleId]))
  }
})
