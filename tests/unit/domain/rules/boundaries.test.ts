import { addDays, formatDay } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { evaluators } from '@/lib/domain/rules/evaluators'
import type { Rule } from '@/lib/domain/rules/rule'
import { higherLevel, type Level } from '@/lib/domain/vocabulary'
import { anEvent } from '@/tests/factories/an-event'
import { boundaryCases, type BoundaryCase } from '@/tests/factories/boundary-cases'
import { certainly, levels, START } from '@/tests/factories/rule-levels'
import { seededRules } from '@/tests/factories/some-rules'

const START_DAY = formatDay(START)
const withEvaluators = seededRules().filter(({ id }) => evaluators.has(id))

function caseOf({ id }: Pick<Rule, 'id'>): BoundaryCase {
  const found = boundaryCases[id]
  if (!found) throw new Error(`${id} has no case that tries its boundaries`)
  return found
}

/** How many days from 10 January a tier begins, where that is the date that is counted from or towards. */
function beginOf(rule: Rule, days: number): number {
  const { isAhead, firstDay = 0 } = caseOf(rule)
  return isAhead ? -days : days - firstDay
}

/** The level of the last of the tiers that has begun `after` days from 10 January. */
function tierOn(rule: Rule, after: number): Level {
  const begun = rule.tiers.filter(({ days }) => beginOf(rule, days) <= after)
  return begun.map(({ level }) => level).reduce(higherLevel, 'none')
}

const tiers = withEvaluators.flatMap((rule) =>
  rule.tiers.map(({ days, level }): [string, number, Level, Rule] => [rule.id, days, level, rule]),
)

test('every rule of the table with an evaluator has a case here, and no other', () => {
  expect(Object.keys(boundaryCases).sort()).toEqual(withEvaluators.map(({ id }) => id).sort())
})

describe('a tier begins on its day: the day before, the day itself, one after', () => {
  test.each(tiers)('%s at %i days is %s', (id, days, level, rule) => {
    const { at, background } = caseOf(rule)
    const first = beginOf(rule, days)
    const expected = [first - 1, first, first + 1].map((after) => tierOn(rule, after))
    expect(certainly(id, at(START_DAY), [first - 1, first, first + 1], background?.(START_DAY))).toEqual(expected)
    expect(expected[1]).toBe(level)
    expect(expected[0]).not.toBe(level)
  })
})

/** The end of a sentence has two dates, both of which its own tests make vague. */
const vagueTiers = tiers.filter(([id]) => id !== 'U14')

describe('a date within three days begins a tier for possible on the first of them and for certain on the last', () => {
  test.each(vagueTiers)('%s at %i days is %s', (id, days, _, rule) => {
    const { at, background } = caseOf(rule)
    const [first, date] = [beginOf(rule, days), `${START_DAY}/${formatDay(addDays(START, 2))}`]
    for (let after = first - 1; after <= first + 3; after += 1) {
      const expected = [tierOn(rule, after - 2), tierOn(rule, after)]
      expect([after, ...levels(id, at(date), after, background?.(date))]).toEqual([after, ...expected])
    }
  })
})

/** These are bounded by a second date of their case, lapse, or have a second count; their own tests tell. */
const BOUNDED = ['U01', 'U14', 'U17', 'U18', 'U20', 'U22']
const open = withEvaluators.filter(({ id }) => !caseOf({ id }).isAhead && !BOUNDED.includes(id))

test.each(open.map((rule): [string, Rule] => [rule.id, rule]))('%s counts open days from a date on or before', (id, rule) => {
  const { at, background } = caseOf(rule)
  const highest = rule.tiers.map(({ level }) => level).reduce(higherLevel, 'none')
  const date = `..${START_DAY}`
  for (const after of [-1, 0, 1, lateOn(rule)]) {
    const expected = [tierOn(rule, after), after < 0 ? 'none' : highest]
    expect([after, ...levels(id, at(date), after, background?.(date))]).toEqual([after, ...expected])
  }
})

test.each(withEvaluators.map((rule): [string, Rule] => [rule.id, rule]))('%s fires on nothing that is not known', (id, rule) => {
  const { unknown, background, unknownBackground = background?.(START_DAY) } = caseOf(rule)
  for (const after of [-14, -1, 0, 1, 2, 3, 7, 16, 31, 61, 91, 366]) {
    expect([after, ...levels(id, unknown(START_DAY), after, unknownBackground)]).toEqual([after, 'none', 'none'])
  }
})

const enders: [string, CaseEvent['type'], Partial<CaseEvent>][] = [
  ['a release', 'release', {}], ['a death', 'death', {}],
]
const ended = withEvaluators.flatMap((rule) => enders.map(([name, type]) => [rule.id, name, type, rule] as const))

/** Three days after its last tier began: a day on which every rule fires. */
function lateOn(rule: Rule): number {
  return Math.max(...rule.tiers.map(({ days }) => beginOf(rule, days))) + 3
}

test.each(ended)('%s is ended by %s on its very day, and by an unverified one not at all', (id, _, type, rule) => {
  const { at, background } = caseOf(rule)
  const late = lateOn(rule)
  const on = (rest: Partial<CaseEvent>) => {
    const events = [...at(START_DAY), anEvent(type, formatDay(addDays(START, late)), rest)]
    return [late - 1, late, late + 1].map((after) => levels(id, events, after, background?.(START_DAY)))
  }
  const [before, ...after] = on({})
  expect(before?.[0]).not.toBe('none')
  expect(after).toEqual([['none', 'none'], ['none', 'none']])
  expect(on({ claimStatus: 'proposed' }).map(([certain]) => certain)).not.toContain('none')
})

test.each(ended)('%s: %s within three days ends it for certain on the first and for possible on the last', (id, _, type, rule) => {
  const { at, background } = caseOf(rule)
  const late = lateOn(rule)
  const date = `${formatDay(addDays(START, late))}/${formatDay(addDays(START, late + 2))}`
  const on = (after: number) => levels(id, [...at(START_DAY), anEvent(type, date)], after, background?.(START_DAY))
  const before = on(late - 1)
  expect(before[0]).not.toBe('none')
  for (const after of [late, late + 1]) {
    expect([after, on(after)[0]]).toEqual([after, 'none'])
    expect([after, on(after)[1]]).not.toEqual([after, 'none'])
  }
  expect([on(late + 2), on(late + 3)]).toEqual([['none', 'none'], ['none', 'none']])
})
