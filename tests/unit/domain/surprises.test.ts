import { parseDay } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { CaseRecord } from '@/lib/domain/periods/case-folds'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import { anEvent, vague } from '@/tests/factories/an-event'
import { seededRules } from '@/tests/factories/some-rules'

const rules = seededRules()
const held = anEvent('arrest', '2021-01-10', { prisonId: 'a' })
const born = { birthDate: vague('2003-02-01') }

/** Status, level of a rule for certain, and days of silence at least, on a day. */
function on(day: string, rule: string, events: readonly CaseEvent[], known: Partial<CaseRecord>) {
  const at = parseDay(day) ?? 0
  const period = periodOn(compilePeriods({ ...known, events, rules }, 'team'), at)
  const reason = period.reasons.find((one) => one.rule === rule && one.certainty === 'certain')
  return [period.status, reason?.level ?? 'none', period.silence ? at - period.silence.from.latest : null]
}

const cell = (start: string, end: string) => anEvent('solitary', start, { end })
const furlough = anEvent('release', '2021-02-01', { details: { kind: 'furlough', returnDue: '2021-02-10' } })
const death = (date: string) => anEvent('sentence', date, { details: { death: true, stage: 'first_instance' } })

test.each<[string, string, string, CaseEvent[], unknown[], Partial<CaseRecord>?]>([
  ['a child on the last day of 17', '2021-01-31', 'U18', [held], ['detained', 'high', 21], born],
  ['who turns 18 in detention', '2021-02-01', 'U18', [held], ['detained', 'none', 22], born],
  ['contact before the arrest', '2021-01-25', 'U02', [anEvent('contact', '2021-01-05'), held], ['detained', 'critical', 15]],
  ['a vague release, before its last day', '2021-02-15', 'U02', [held, anEvent('release', '2021-02')], ['detained', 'none', null]],
  ['a vague release, on its last day', '2021-02-28', 'U02', [held, anEvent('release', '2021-02')], ['released', 'none', null]],
  ['overlapping solitary, day 16 of both', '2021-01-26', 'U05', [held, cell('2021-01-11', '2021-01-20'), cell('2021-01-18', '2021-01-30')], ['detained', 'critical', 16]],
  ['overlapping solitary, over', '2021-01-31', 'U05', [held, cell('2021-01-11', '2021-01-20'), cell('2021-01-18', '2021-01-30')], ['detained', 'none', 21]],
  ['a hunger strike with a vague end, before it', '2021-01-31', 'U09', [held, anEvent('hunger_strike', '2021-01-11', { end: '2021-02' })], ['detained', 'critical', 21]],
  ['a hunger strike with a vague end, within it', '2021-02-10', 'U09', [held, anEvent('hunger_strike', '2021-01-11', { end: '2021-02' })], ['detained', 'none', 31]],
  ['credit for time held, day after', '2021-07-10', 'U14', [held, anEvent('sentence', '2021-03-10', { details: { prisonMonths: 6 } })], ['imprisoned', 'watch', 181]],
  ['a death sentence overturned', '2021-02-03', 'U12', [held, death('2021-02-01'), anEvent('sentence_change', '2021-02-03', { details: { outcome: 'overturned' } })], ['detained', 'none', 24]],
  ['tried again', '2021-02-05', 'U12', [held, death('2021-02-01'), anEvent('sentence_change', '2021-02-03', { details: { outcome: 'overturned' } }), death('2021-02-05')], ['death_row', 'high', 26]],
  ['transfer to a withheld place', '2021-01-23', 'U03', [held, anEvent('transfer', '2021-01-20', { details: { destinationWithheld: true } })], ['detained', 'critical', 13]],
  ['disappeared', '2021-01-21', 'U03', [held, anEvent('disappearance', '2021-01-20')], ['disappeared', 'high', 11]],
  ['disappeared and found', '2021-01-22', 'U03', [held, anEvent('disappearance', '2021-01-20'), anEvent('contact', '2021-01-22')], ['detained', 'none', 0]],
  ['furlough without return', '2021-02-11', 'U23', [held, furlough], ['furlough', 'elevated', null]],
  ['a visit after a verified release', '2021-02-02', 'U01', [held, anEvent('release', '2021-02-01'), anEvent('contact', '2021-02-02')], ['released', 'none', null]],
  ['two sources giving arrest days two days apart', '2021-01-25', 'U02', [held, anEvent('arrest', '2021-01-12')], ['detained', 'critical', 15]],
])('%s, on %s (%s)', (_, day, rule, events, expected, known = {}) => {
  expect(on(day, rule, events, known)).toEqual(expected)
})
