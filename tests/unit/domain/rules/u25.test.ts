import { addDays, dayOf, type Day } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { CaseRecord } from '@/lib/domain/periods/case-folds'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import type { Rule } from '@/lib/domain/rules/rule'
import {
  COUNTED_BY_U25, countsOthers, flagsOn, newDays, type WatchedPeriod, type WatchedPerson,
} from '@/lib/domain/rules/u25-many-at-one-prison'
import { diceOf } from '@/lib/files/invented/dice'
import { aPrisonEvent } from '@/tests/factories/a-prison-event'
import { anEvent } from '@/tests/factories/an-event'
import { seededRules } from '@/tests/factories/some-rules'

const rules = seededRules()
const many = rules.find(({ id }) => id === 'U25') ?? fail()
const START = dayOf(2021, 1, 10)

function fail(): never {
  throw new Error('the table has no U25')
}

/** A person as stored periods tell of them on a day. */
function personOn(events: CaseEvent[], day: Day, background: Partial<CaseRecord> = {}): WatchedPerson {
  const periods = compilePeriods({ ...background, events, rules }, 'public')
  const { prisonId, prisonPossibleId } = periodOn(periods, day)
  const watched = periods.map(({ from, reasons }) => ({
    from, reasons: reasons.filter(({ certainty }) => certainty === 'certain')
      .map(({ rule, from: anchor }) => ({ rule, latest: anchor?.latest ?? null })),
  }))
  return { prisonId, prisonPossibleId, periods: watched }
}

/** How many people the flag of the prison `north` rests on, `after` days from 10 January; null where there is none. */
function flagged(people: CaseEvent[][], after: number, background: Partial<CaseRecord> = {}, rule: Rule = many) {
  const day = addDays(START, after)
  const flag = flagsOn(people.map((events) => personOn(events, day, background)), rule, day).get('north')
  return flag?.people ?? null
}

const three = (person: () => CaseEvent[]) => [person(), person(), person()]
const arrested = () => anEvent('arrest', '2021-01-01', { prisonId: 'north' })
const silent = (since = '2021-01-10') => [arrested(), anEvent('contact', since)]
const moved = () => [arrested(), anEvent('contact', '2021-01-09'),
  anEvent('transfer', '2021-01-10', { prisonId: 'north', details: { familyNotified: false } })]
const fire = { prisonEvents: [aPrisonEvent('2021-01-10')] }

describe('U25', () => {
  test.each<[string, CaseEvent[][], Partial<CaseRecord>, number]>([
    ['U01, from 14 days of silence on', three(silent), {}, 14],
    ['U04, from the day of the event on', three(() => silent('2021-01-09')), fire, 0],
    ['U16, from its second day on', three(moved), {}, 2],
  ])('three people newly under %s: not the day before, for seven days, and not on the day after', (_, people, at, first) => {
    const days = [first - 1, first, first + 1, first + 6, first + 7]
    expect(days.map((after) => flagged(people, after, at))).toEqual([null, 3, 3, 3, null])
  })

  test('two people are too few, and each counts once though under two rules', () => {
    expect(flagged([silent(), silent()], 14)).toBeNull()
    expect(flagged([silent(), silent(), silent(), silent()], 14)).toBe(4)
    const twice = { prisonEvents: [aPrisonEvent('2021-01-24')] }
    expect(flagged([silent(), silent()], 14, twice)).toBeNull()
  })

  test('under different rules they count together', () => {
    const late = [arrested(), anEvent('contact', '2021-01-20'),
      anEvent('transfer', '2021-01-22', { prisonId: 'north', details: { familyNotified: false } })]
    expect(flagged([silent(), silent(), late], 14)).toBe(3)
    expect(flagged([silent(), silent(), late], 13)).toBeNull()
  })

  test('the first and the third may be six days apart, and not seven', () => {
    const apart = (days: number) => [silent(), silent(), [arrested(), anEvent('contact', `2021-01-${10 + days}`)]]
    expect(flagged(apart(6), 20)).toBe(3)
    expect([20, 21].map((after) => flagged(apart(7), after))).toEqual([null, null])
  })

  test('a level that rises while the rule has long held is nothing new', () => {
    expect([30, 31, 60].map((after) => flagged(three(silent), after))).toEqual([null, null, null])
    expect([6, 7, 9].map((after) => flagged(three(() => silent('2021-01-09')), after, fire))).toEqual([3, null, null])
  })

  test('what is possible only does not count, nor somebody who may be elsewhere', () => {
    const vague = [arrested(), anEvent('contact', '2021-01-08/2021-01-14')]
    expect([16, 17, 18].map((after) => flagged([silent(), silent(), vague], after))).toEqual([null, null, 3])
    const perhapsGone = [...silent(), anEvent('transfer', '2021-01-12/2021-02-12', { prisonId: 'south' })]
    expect(flagged([silent(), silent(), perhapsGone], 14)).toBeNull()
  })

  test.each([
    ['a contact', anEvent('contact', '2021-01-25')],
    ['a release', anEvent('release', '2021-01-25')],
    ['a transfer elsewhere', anEvent('transfer', '2021-01-25', { prisonId: 'south' })],
  ])('%s takes a person out of it', (_, end) => {
    const people = [silent(), silent(), [...silent(), end]]
    expect([14, 15].map((after) => flagged(people, after))).toEqual([3, null])
  })

  test('its numbers are those of its row, and a row that is not in force raises nothing', () => {
    const row = (settings: Rule['settings']) => ({ ...many, settings: { ...many.settings, ...settings } })
    expect(flagged([silent(), silent()], 14, {}, row({ people: 2 }))).toBe(2)
    expect([19, 20].map((after) => flagged(three(silent), after, {}, row({ silenceDays: 20 })))).toEqual([null, 3])
    expect([14, 15, 16].map((after) => flagged(three(silent), after, {}, row({ days: 2 })))).toEqual([3, 3, null])
    expect(flagged(three(silent), 14, {}, { ...many, enabled: false })).toBeNull()
  })

  test('it says which rule, at which level', () => {
    const day = addDays(START, 14)
    const people = three(silent).map((events) => personOn(events, day))
    expect([...flagsOn(people, many, day)]).toEqual([['north', { rule: 'U25', level: 'high', people: 3 }]])
  })
})

describe('the days on which somebody counts', () => {
  const dice = diceOf('u25', Number(process.env.VIGIL_TEST_SEED ?? 20210405))
  const at = (count: number) => addDays(START, count)

  /** Periods of sixty days under some of the rules, the first since ever. */
  function somePeriods(): WatchedPeriod[] {
    const drawn = Array.from({ length: dice.between(0, 9) }, () => dice.between(0, 60))
    const days = [...new Set(drawn)].sort((a, b) => a - b)
    return [null, ...days.map(at)].map((from) => ({
      from,
      reasons: ['U05', ...COUNTED_BY_U25].filter(() => dice.happens(0.5)).map((rule) => ({
        rule, latest: rule === 'U01' && dice.happens(0.9) ? at(dice.between(-30, 50)) : null,
      })),
    }))
  }

  /** The words of the rule, a day at a time. */
  function countsOn(periods: WatchedPeriod[], day: Day, days: number, silenceDays: number): boolean {
    const isUnder = (rule: string, on: Day) => periods.findLast(({ from }) => from === null || from <= on)?.reasons
      .some((one) => one.rule === rule && (rule !== 'U01' || (one.latest !== null && on - one.latest >= silenceDays)))
    const before = Array.from({ length: days }, (_, back) => addDays(day, -back - 1))
    return COUNTED_BY_U25.some((rule) => isUnder(rule, day) && before.some((on) => !isUnder(rule, on)))
  }

  test('are what a look at each day gives', () => {
    let counted = 0
    const wrong: unknown[] = []
    for (let round = 0; round < 400; round += 1) {
      const settings = { people: 3, days: dice.between(1, 9), silenceDays: dice.between(0, 20) }
      const periods = somePeriods()
      const said = newDays(periods, { ...many, settings })
      for (let on = -40; on <= 120; on += 1) {
        const isCounted = said.filter(({ from, to }) => from <= at(on) && at(on) < to).length
        const isDue = countsOn(periods, at(on), settings.days, settings.silenceDays)
        if (isCounted !== Number(isDue)) wrong.push({ round, on, settings, periods, isCounted })
        counted += isCounted
      }
      expect(said).toEqual([...said].sort((a, b) => a.from - b.from))
    }
    expect(wrong).toEqual([])
    expect(counted).toBeGreaterThan(1_000)
  })

  test('are noted in the periods of who is held there for certain, within their own days', () => {
    const events = [...silent(), anEvent('transfer', '2021-01-26', { prisonId: 'south' })]
    const parts = (of: CaseEvent[], withRules = rules) => compilePeriods({ events: of, rules: withRules }, 'public')
      .flatMap(({ prisonId, counted = [] }) => counted.map(({ from, to }) => [prisonId, from - START, to - START]))
    expect(parts(events)).toEqual([['north', 14, 16], ['south', 16, 21]])
    expect(parts([...silent(), anEvent('release', '2021-01-26')])).toEqual([['north', 14, 16]])
    expect(parts(events, rules.filter(({ id }) => id !== 'U25'))).toEqual([])
    expect(parts([...silent(), anEvent('transfer', '2021-01-12/2021-02-12', { prisonId: 'south' })])).toEqual([])
  })

  test('hang on the settings that say who is new, and on no other', () => {
    const changed = (content: Partial<Rule>) => countsOthers(many, { ...many, ...content })
    const settings = (content: Rule['settings']) => changed({ settings: { ...many.settings, ...content } })
    expect([settings({ days: 3 }), settings({ silenceDays: 20 })]).toEqual([true, true])
    expect([settings({ people: 9 }), changed({ public: false }), changed({ enabled: false })])
      .toEqual([false, false, false])
    expect(countsOthers({ ...many, enabled: false }, many)).toBe(true)
  })
})
