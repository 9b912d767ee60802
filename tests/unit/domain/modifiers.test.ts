import { dayOf } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import type { Rule } from '@/lib/domain/rules/rule'
import { anEvent, vague } from '@/tests/factories/an-event'
import { seededRules } from '@/tests/factories/some-rules'

const day = dayOf(2021, 3, 1)
const rules: Rule[] = seededRules().filter(({ id }) => ['U02', 'U05', 'U07'].includes(id))

function reasons(events: CaseEvent[], birth: string | null = null, on = day) {
  const birthDate = birth === null ? null : vague(birth)
  const period = periodOn(compilePeriods({ events, rules, birthDate }, 'team'), on)
  return period.reasons.map(({ rule, level, certainty, raisedBy }) => `${rule} ${certainty} ${level} ${raisedBy.join('+')}`)
}

const arrested = () => [anEvent('arrest', '2021-02-25')]
const attribute = (details: CaseEvent['details'], date = '2021-01-01') => anEvent('attribute', date, { end: '..', details })
const ill = () => anEvent('health', '2021-01-01', { details: { condition: 'heart', severity: 'critical' } })

test.each<[string, CaseEvent[], string | null, string[]]>([
  ['nothing raises it', arrested(), null, ['U02 certain elevated ']],
  ['a child', arrested(), '2003-03-02', ['U02 certain high child']],
  ['a person who came of age on that day', arrested(), '2003-03-01', ['U02 certain elevated ']],
  ['a person who turned 65 on that day', arrested(), '1956-03-01', ['U02 certain high aged_65']],
  ['a person one day younger', arrested(), '1956-03-02', ['U02 certain elevated ']],
  ['a person who may be 65', arrested(), '1956', ['U02 certain elevated ', 'U02 possible high aged_65']],
  ['pregnancy', [...arrested(), attribute({ pregnant: true })], null, ['U02 certain high pregnancy']],
  ['no pregnancy', [...arrested(), attribute({ pregnant: false })], null, ['U02 certain elevated ']],
  ['two of them raise it once', [...arrested(), attribute({ pregnant: true, disability: true })], '2004',
    ['U02 certain high child+pregnancy+disability']],
])('%s', (_, events, birth, expected) => expect(reasons(events, birth)).toEqual(expected))

test('critical illness raises another rule and never its own, and nothing where no rule fires', () => {
  expect(reasons([...arrested(), ill()])).toEqual(['U02 certain high critical_illness', 'U07 certain high '])
  expect(reasons([anEvent('status_report', '2021-02-25', { details: { status: 'detained' } })], '2004')).toEqual([])
})

test('what is critical already is not said to be raised', () => {
  expect(reasons([anEvent('arrest', '2021-01-01')], '2004')).toEqual(['U02 certain critical '])
})

test('the birthday is a day on which a period begins', () => {
  const periods = compilePeriods({ events: arrested(), rules, birthDate: vague('2003-02-28') }, 'team')
  expect(periods.map(({ from }) => from)).toContain(dayOf(2021, 2, 28))
})

test('a private attribute never raises the public level', () => {
  const events = [...arrested(), { ...attribute({ pregnant: true }), audience: 'team' as const }]
  const period = periodOn(compilePeriods({ events, rules }, 'public'), day)
  expect(period).toMatchObject({ level: 'elevated', reasons: [{ raisedBy: [] }] })
})
