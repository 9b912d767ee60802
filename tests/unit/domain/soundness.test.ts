import fc from 'fast-check'
import { countDays } from '@/lib/domain/dates/day-span'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { assessOn } from '@/lib/domain/fold/assessment'
import type { Background } from '@/lib/domain/fold/background'
import { dateEvents } from '@/lib/domain/fold/order'
import { contentOn, NOTHING_KNOWN, type PeriodContent } from '@/lib/domain/periods/content'
import { higherLevel, rankOf } from '@/lib/domain/vocabulary'
import type { Day } from '@/lib/domain/dates/day'
import { vague } from '@/tests/factories/an-event'
import { caseAndDay, exactEvent, randomEvent, vagueEvent } from '@/tests/factories/random-case'
import { everyReading } from '@/tests/factories/readings'
import { shrunkRules } from '@/tests/factories/some-rules'

const rules = shrunkRules()
/** Turning 18 within the window, with a fire and an epidemic at one of the prisons. */
const BACKGROUND: Background = {
  birthDate: vague('2003-02-27'),
  prisonEvents: [
    { id: 'fire', prisonId: 'north', kind: 'fire', date: vague('2021-03-01'), endDate: null },
    { id: 'epidemic', prisonId: 'south', kind: 'epidemic', date: vague('2021-02-24'), endDate: 'ongoing' },
  ],
}

/** The same with a home far from one of the prisons and near the other. */
const FAR_FROM_SOUTH: Background = {
  ...BACKGROUND, fromHome: new Map([['south', { km: 600, precision: 'city' }], ['north', { km: 20, precision: 'site' }]]),
}
const background = fc.constantFrom(BACKGROUND, FAR_FROM_SOUTH)

function assess(events: readonly CaseEvent[], day: Day, background: Background) {
  const assessment = assessOn({ events: dateEvents(events), rules, background }, day)
  return { assessment, content: contentOn(assessment, NOTHING_KNOWN, day) }
}

type Assessed = ReturnType<typeof assess>

/** 0 for none to 4 for critical: of what holds for certain, or of what may hold. */
function rank(content: PeriodContent, rule: string, certainty: 'certain' | 'any'): number {
  const reasons = content.reasons.filter((reason) => reason.rule === rule)
  const counted = reasons.filter((reason) => certainty === 'any' || reason.certainty === 'certain')
  return rankOf(counted.map(({ level }) => level).reduce(higherLevel, 'none'))
}

function forEveryReading(check: (vague: Assessed, exact: Assessed, day: Day) => void) {
  const inputs = caseAndDay(fc.array(randomEvent, { minLength: 1, maxLength: 4 }))
  const property = fc.property(inputs, background, ({ events, day }, background) => {
    const readings = everyReading(events, 80)
    fc.pre(readings !== null)
    const vague = assess(events, day, background)
    for (const reading of readings ?? []) check(vague, assess(reading, day, background), day)
  })
  fc.assert(property, { numRuns: 250 })
}

describe('what a vague case says holds for every exact reading of its dates', () => {
  test('each rule: certain ≤ exact ≤ possible', () => {
    forEveryReading((vague, exact) => {
      for (const { id } of rules) {
        const level = rank(exact.content, id, 'any')
        expect(rank(vague.content, id, 'certain')).toBeLessThanOrEqual(level)
        expect(level).toBeLessThanOrEqual(rank(vague.content, id, 'any'))
      }
    })
  })

  test('the exact status and prison are among the possible ones, and a certain one is the exact one', () => {
    const statuses = ({ assessment }: Assessed) => assessment.statuses.map(({ value }) => value)
    const prisons = ({ assessment }: Assessed) => assessment.prisons.map(({ value }) => value)
    forEveryReading((vague, exact) => {
      expect(statuses(exact)).toHaveLength(1)
      expect(statuses(vague)).toEqual(expect.arrayContaining(statuses(exact)))
      expect(prisons(exact)).toHaveLength(1)
      expect(prisons(vague)).toEqual(expect.arrayContaining(prisons(exact)))
    })
  })

  test('a silence has bounds that the exact silence lies within', () => {
    forEveryReading(({ content }, exact, day) => {
      if (!content.silence) return
      const bounds = countDays(content.silence.from, day, 0)
      const days = exact.content.silence && countDays(exact.content.silence.from, day, 0)
      expect(days?.atLeast).toBeGreaterThanOrEqual(bounds.atLeast)
      expect(days?.atLeast).toBeLessThanOrEqual(bounds.atMost ?? Infinity)
      if (content.silence.since === 'contact') expect(exact.content.silence?.since).toBe('contact')
    })
  })
})

test('with one vague date the certain level is the lowest of all readings and the possible one the highest', () => {
  const exactOnes = fc.array(exactEvent, { maxLength: 4 })
  const oneVague = fc.tuple(exactOnes, vagueEvent).map(([exact, vague]) => [...exact, vague])
  const property = fc.property(caseAndDay(oneVague), background, ({ events, day }, background) => {
    const vague = assess(events, day, background).content
    const exact = (everyReading(events, 50) ?? []).map((reading) => assess(reading, day, background).content)
    for (const { id } of rules) {
      // A detail may hold a vague date of its own, which no reading settles: then one reading gives two levels.
      const ranks = (certainty: 'certain' | 'any') => exact.map((content) => rank(content, id, certainty))
      expect([id, rank(vague, id, 'certain')]).toEqual([id, Math.min(...ranks('certain'))])
      expect([id, rank(vague, id, 'any')]).toEqual([id, Math.max(...ranks('any'))])
    }
  })
  fc.assert(property, { numRuns: 1200 })
})

test('every type of event appears in the random cases', () => {
  const types = fc.sample(randomEvent, 2000).map(({ type }) => type)
  expect(new Set(types)).toEqual(new Set(Object.keys(eventDefinitions)))
})

test('the random cases hold people far from a home, certainly and possibly', () => {
  const cases = fc.sample(caseAndDay(fc.array(randomEvent, { minLength: 1, maxLength: 4 })), 1000)
  const stated = ({ details }: CaseEvent) => details.kmFromFamily !== undefined || details.status === 'exiled'
  const told = cases.filter(({ events }) => !events.some(stated)).flatMap(({ events, day }) =>
    assess(events, day, FAR_FROM_SOUTH).content.reasons.filter(({ rule }) => rule === 'U17'))
  expect(new Set(told.map(({ certainty }) => certainty))).toEqual(new Set(['certain', 'possible']))
})
