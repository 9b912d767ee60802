import fc from 'fast-check'
import { addDays, type Day } from '@/lib/domain/dates/day'
import { assessOn } from '@/lib/domain/fold/assessment'
import { publicEvents, teamEvents } from '@/lib/domain/periods/case-folds'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import { contentOn, NOTHING_KNOWN } from '@/lib/domain/periods/content'
import type { Period, PeriodReason } from '@/lib/domain/periods/period'
import { pinSteps } from '@/lib/domain/periods/pin-steps'
import { rankOf } from '@/lib/domain/vocabulary'
import { caseAndDay, FIRST_DAY, randomEvent, WINDOW_DAYS } from '@/tests/factories/random-case'
import { seededRules, shrunkRules } from '@/tests/factories/some-rules'

const rules = shrunkRules()
const cases = fc.array(randomEvent, { maxLength: 6 })
const pictures = fc.constantFrom('team' as const, 'public' as const)

/** A period apart from its days and from when its reasons began. */
function without(period: Period): Record<string, unknown> {
  const omit = <T extends object>(value: T, keys: string[]) =>
    Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
  const reasons = period.reasons.map((reason) => omit(reason, ['since']))
  return { ...omit(period, ['from', 'to', 'counted']), reasons }
}

test('periods cover all days, in order, and neighbours differ', () => {
  fc.assert(
    fc.property(cases, pictures, (events, picture) => {
      const periods = compilePeriods({ events, rules }, picture)
      expect(periods[0]).toMatchObject({ from: null, status: 'unknown', reasons: [] })
      expect(periods.at(-1)?.to).toBeNull()
      periods.slice(1).forEach((period, i) => {
        const before = periods[i]
        expect(period.from).toBe(before?.to)
        expect(period.from).not.toBeNull()
        if (period.to !== null) expect(period.to).toBeGreaterThan(period.from ?? Infinity)
        if (before) expect(without(period)).not.toEqual(without(before))
      })
    }),
  )
})

test('on every day the period says what folding the events of that day says', () => {
  fc.assert(
    fc.property(fc.array(randomEvent, { maxLength: 4 }), (events) => {
      const folded = { events: teamEvents(events), rules, background: { birthDate: null, prisonEvents: [] } }
      const periods = compilePeriods({ events, rules }, 'team')
      let content = NOTHING_KNOWN
      for (let day = addDays(FIRST_DAY, -4); day < addDays(FIRST_DAY, WINDOW_DAYS + 14); day = addDays(day, 1)) {
        content = contentOn(assessOn(folded, day), content, day)
        const [step] = pinSteps([{ from: day, content }], folded.events)
        expect(without(periodOn(periods, day))).toEqual(step?.content)
      }
    }),
    { numRuns: 60 },
  )
})

test('a level is never above the possible one, and both are those of the reasons', () => {
  fc.assert(
    fc.property(caseAndDay(cases), pictures, ({ events, day }, picture) => {
      const period = periodOn(compilePeriods({ events, rules }, picture), day)
      const ranks = (reasons: Period['reasons']) => Math.max(0, ...reasons.map(({ level }) => rankOf(level)))
      expect(rankOf(period.level)).toBe(ranks(period.reasons.filter(({ certainty }) => certainty === 'certain')))
      expect(rankOf(period.possible)).toBe(ranks(period.reasons))
    }),
  )
})

test('a reason has held since the day it names, and not on the day before', () => {
  fc.assert(
    fc.property(caseAndDay(cases), ({ events, day }) => {
      const periods = compilePeriods({ events, rules }, 'team')
      for (const reason of periodOn(periods, day).reasons) {
        const { rule, level, certainty } = reason
        const isSame = (one: PeriodReason) => one.rule === rule && one.level === level && one.certainty === certainty
        const holdsOn = (at: Day) => periodOn(periods, at).reasons.some(isSame)
        for (let at = reason.since; at <= day; at = addDays(at, 1)) expect(holdsOn(at)).toBe(true)
        expect(holdsOn(addDays(reason.since, -1))).toBe(false)
      }
    }),
  )
})

test('adding a proposed event never changes the public picture', () => {
  fc.assert(
    fc.property(cases, randomEvent, (events, extra) => {
      const more = [...events, { ...extra, claimStatus: 'proposed' as const }]
      expect(compilePeriods({ events: more, rules }, 'public')).toEqual(compilePeriods({ events, rules }, 'public'))
    }),
  )
})

test('a public silence, level and prison are ones that the verified events of all audiences bear out', () => {
  fc.assert(
    fc.property(caseAndDay(cases), ({ events, day }) => {
      const shown = periodOn(compilePeriods({ events, rules }, 'public'), day)
      const everyone = events.map((event) => ({ ...event, audience: 'public' as const }))
      const verified = periodOn(compilePeriods({ events: everyone, rules }, 'public'), day)
      if (shown.silence) expect(shown.silence).toEqual(verified.silence)
      if (shown.status !== 'unknown') expect(shown.status).toBe(verified.status)
      if (shown.prisonId !== null) expect(shown.prisonId).toBe(verified.prisonId)
      expect(rankOf(shown.level)).toBeLessThanOrEqual(rankOf(verified.level))
      expect(rankOf(shown.possible)).toBeLessThanOrEqual(rankOf(verified.possible))
    }),
  )
})

test('the order in which events are recorded changes nothing', () => {
  fc.assert(
    fc.property(cases, (events) => {
      const periods = compilePeriods({ events, rules: seededRules() }, 'team')
      expect(compilePeriods({ events: [...events].reverse(), rules: seededRules() }, 'team')).toEqual(periods)
    }),
  )
})

test('without events nothing is known on any day', () => {
  expect(compilePeriods({ events: [], rules }, 'public')).toEqual([{ ...NOTHING_KNOWN, from: null, to: null, reasons: [] }])
  expect(publicEvents([])).toEqual([])
})
