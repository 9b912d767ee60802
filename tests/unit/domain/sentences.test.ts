import { dayOf, parseDay, type Day } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import { compilePictures } from '@/lib/domain/periods/compile-pictures'
import type { Rule } from '@/lib/domain/rules/rule'
import { anEvent } from '@/tests/factories/an-event'
import { seededRules } from '@/tests/factories/some-rules'

const theDay = dayOf(2024, 1, 1)

function on(events: CaseEvent[], day: string | Day = theDay, rules: Rule[] = []) {
  const asOf = typeof day === 'string' ? (parseDay(day) ?? theDay) : day
  const record = { events, rules, birthDate: null, prisonEvents: [] }
  const period = periodOn(compilePeriods(record, 'team'), asOf)
  const { circumstances } = compilePictures(record)
  const sentence = circumstances.findLast(({ from }) => from === null || from <= asOf)?.sentence ?? null
  return {
    status: period.status, level: period.level, since: period.statusSince?.edtf, sentence, end: sentence?.end?.edtf,
  }
}

const arrested = (date = '2020-01-15') => anEvent('arrest', date)
const sentenced = (date: string, details: CaseEvent['details']) => anEvent('sentence', date, { details })
const changed = (date: string, details: CaseEvent['details']) => anEvent('sentence_change', date, { details })

describe('the last day of a sentence', () => {
  test.each<[string, CaseEvent[], string | undefined]>([
    ['with and without credit for the time held',
      [arrested(), sentenced('2020-06-01', { prisonMonths: 12 })], '2021-01-14/2021-05-31'],
    ['month ends are clamped', [arrested('2020-01-31'), sentenced('2020-01-31', { prisonMonths: 1 })], '2020-02-28'],
    ['suspended months are not served',
      [arrested(), sentenced('2020-01-15', { prisonMonths: 24, suspendedMonths: 12 })], '2021-01-14'],
    ['a sentence that is all suspended has none',
      [arrested(), sentenced('2020-01-15', { prisonMonths: 12, suspendedMonths: 12 })], undefined],
    ['without a known arrest only the latest is known', [sentenced('2020-06-01', { prisonMonths: 12 })], '..2021-05-31'],
    ['of vague dates both bounds are the widest',
      [arrested('2020-01'), sentenced('2020-06', { prisonMonths: 12 })], '2020-12-31/2021-06-29'],
    ['sentenced at large: from the arrest',
      [sentenced('2019-06-01', { prisonMonths: 12 }), arrested()], '2021-01-14'],
    ['a furlough changes nothing', [
      arrested(), sentenced('2020-06-01', { prisonMonths: 12 }), anEvent('release', '2020-07-01', { details: { kind: 'furlough' } }),
      anEvent('return', '2020-08-01')], '2021-01-14/2021-05-31'],
    ['sentenced on bail: from coming back at the latest', [
      arrested(), anEvent('release', '2020-02-01', { details: { kind: 'bail' } }),
      sentenced('2020-06-01', { prisonMonths: 12 }), anEvent('return', '2020-09-01')], '2021-01-14/2021-08-31'],
    ['a death sentence has none', [arrested(), sentenced('2020-06-01', { death: true })], undefined],
    ['of thousands of years no day can be told',
      [arrested(), sentenced('2020-06-01', { prisonMonths: 100_000 })], undefined],
    ['a reduced sentence ends by its own months', [
      arrested(), sentenced('2020-06-01', { prisonMonths: 60 }), changed('2020-12-01', { outcome: 'reduced', prisonMonths: 24 })],
    '2022-01-14/2022-11-30'],
  ])('%s', (_, events, end) => expect(on(events).end).toBe(end))
})

test('no period begins on a day that a year of four digits cannot tell, however long a sentence is', () => {
  const events = [arrested(), sentenced('2020-06-01', { prisonMonths: 100_000 })]
  const periods = compilePeriods({ events, rules: seededRules(), birthDate: null, prisonEvents: [] }, 'team')
  expect(Math.max(...periods.map(({ from }) => from ?? 0))).toBeLessThan(dayOf(9999, 12, 31))
})

describe('the sentence in force', () => {
  const heaviest = seededRules()
    .slice(0, 1)
    .map((rule) => ({ ...rule, id: 'U14', settings: { severalSentences: 'heaviest' } }))
  const death = () => [arrested(), sentenced('2020-06-01', { death: true, stage: 'first_instance' })]

  test('of several the later replaces, or the heaviest is served where the setting says so', () => {
    const events = [arrested(), sentenced('2020-06-01', { prisonMonths: 60 }), sentenced('2021-06-01', { prisonMonths: 6 })]
    expect(on(events).sentence?.components).toEqual({ prisonMonths: 6 })
    expect(on(events, theDay, heaviest).sentence?.components).toEqual({ prisonMonths: 60 })
  })

  test('with the heaviest served, a later stage still replaces an earlier one', () => {
    const events = [
      arrested(), sentenced('2020-06-01', { prisonMonths: 60, stage: 'first_instance' }),
      sentenced('2021-06-01', { prisonMonths: 6, stage: 'appeal' }),
    ]
    expect(on(events, theDay, heaviest).sentence?.components).toEqual({ prisonMonths: 6 })
  })

  test('the rule on held past the sentence counts from the one that is served', () => {
    const events = [arrested(), sentenced('2020-06-01', { prisonMonths: 60 }), sentenced('2021-06-01', { prisonMonths: 6 })]
    const rules = (settings: Rule['settings']) =>
      seededRules().filter(({ id }) => id === 'U14').map((rule) => ({ ...rule, settings: { ...rule.settings, ...settings } }))
    expect(on(events, '2022-06-01', rules({})).level).toBe('critical')
    expect(on(events, '2022-06-01', rules({ severalSentences: 'heaviest' })).level).toBe('none')
  })

  test('upheld keeps the components and gives the stage', () => {
    const events = [arrested(), sentenced('2020-06-01', { prisonMonths: 60, stage: 'first_instance' })]
    const upheld = changed('2021-01-01', { outcome: 'upheld', stage: 'appeal' })
    expect(on([...events, upheld])).toMatchObject({
      status: 'imprisoned', since: '2020-06-01', sentence: { components: { prisonMonths: 60 }, stage: 'appeal' },
    })
  })

  test('commuted gives new components, and the status of what is in force', () => {
    expect(on([...death(), changed('2021-01-01', { outcome: 'commuted', prisonMonths: 180 })])).toMatchObject({
      status: 'imprisoned', since: '2021-01-01', sentence: { components: { prisonMonths: 180 } },
    })
  })

  test('reduced nobody says to what: the old one stands', () => {
    const events = [arrested(), sentenced('2020-06-01', { prisonMonths: 60 }), changed('2021-01-01', { outcome: 'reduced' })]
    expect(on(events).sentence?.components).toEqual({ prisonMonths: 60 })
  })

  test('pardoned takes it away, and releases nobody', () => {
    expect(on([...death(), changed('2021-01-01', { outcome: 'pardoned' })])).toMatchObject({ status: 'detained', sentence: null })
  })

  test('a death sentence overturned and tried again', () => {
    const events = [
      ...death(),
      anEvent('hearing', '2020-05-01'),
      changed('2021-01-01', { outcome: 'overturned' }),
      anEvent('hearing', '2021-06-01'),
      sentenced('2021-07-01', { prisonMonths: 60, stage: 'final' }),
    ]
    expect(['2020-05-02', '2020-06-02', '2021-01-02', '2021-06-02', '2021-07-02'].map((day) => on(events, day).status)).toEqual([
      'on_trial', 'death_row', 'detained', 'on_trial', 'imprisoned',
    ])
    expect(on(events, '2021-02-01').sentence).toBeNull()
    expect(on(events)).toMatchObject({ since: '2021-07-01', sentence: { components: { prisonMonths: 60 }, stage: 'final' } })
  })

  test('a later sentence of the same kind leaves the status standing since the first', () => {
    const events = [arrested(), sentenced('2020-06-01', { prisonMonths: 60 }), sentenced('2021-06-01', { prisonMonths: 6 })]
    expect(on(events)).toMatchObject({ status: 'imprisoned', since: '2020-06-01' })
  })

  test('a verdict without prison ends the trial and imprisons nobody', () => {
    expect(on([arrested(), anEvent('hearing', '2020-05-01'), sentenced('2020-06-01', { lashes: 74 })]).status).toBe('detained')
  })
})
