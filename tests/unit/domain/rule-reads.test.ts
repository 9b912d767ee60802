import fc from 'fast-check'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { EventType } from '@/lib/domain/events/event-types'
import { isKnown, type Background } from '@/lib/domain/fold/background'
import { viewOf } from '@/lib/domain/fold/branch-view'
import { isInCustody, REFERENCES, type CaseState } from '@/lib/domain/fold/case-state'
import { moveTo, startCourse, type Course } from '@/lib/domain/fold/course'
import { dateEvents } from '@/lib/domain/fold/order'
import type { PrisonEvent } from '@/lib/domain/fold/prison-event'
import type { World } from '@/lib/domain/fold/world'
import { breakpointsOf } from '@/lib/domain/periods/breakpoints'
import { evaluators, type RuleDefinition } from '@/lib/domain/rules/evaluators'
import { setOf } from '@/lib/domain/fold/touches'
import type { Day } from '@/lib/domain/dates/day'
import { randomEvent } from '@/tests/factories/random-case'
import { vague } from '@/tests/factories/an-event'
import { shrunkRules } from '@/tests/factories/some-rules'

const NO_BACKGROUND: Background = { birthDate: null, prisonEvents: [] }
const FIRE: PrisonEvent = { id: 'fire', prisonId: 'north', kind: 'fire', date: vague('2021-02-24'), endDate: null }
const BACKGROUND: Background = {
  birthDate: vague('2003-02-27'), prisonEvents: [FIRE], fromHome: new Map([['south', { km: 700, precision: 'city' }]]),
}
const cases = fc.array(randomEvent, { minLength: 1, maxLength: 7 })

/** Every moment of a case: its fold, and the worlds of the branches with no date split. */
function forEachWorld(events: readonly CaseEvent[], check: (world: World, day: Day, course: Course) => void) {
  const dated = dateEvents(events)
  const course = startCourse(dated)
  for (const day of breakpointsOf(dated)) {
    moveTo(course, day)
    for (const branch of course.branches) {
      const of = (type: EventType) => course.live.get(type) ?? []
      check({ state: viewOf(branch).state, of, planned: course.scheduled, background: BACKGROUND }, day, course)
    }
  }
}

/** A state that notes which of its fields are asked for by name; a copy of all of them is not noted. */
function watch(state: CaseState, seen: Set<string>): CaseState {
  const copied = new Set<string | symbol>()
  return new Proxy(state, {
    getOwnPropertyDescriptor(target, key) {
      copied.add(key)
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    get(target, key, receiver) {
      if (!copied.delete(key)) seen.add(String(key))
      return Reflect.get(target, key, receiver)
    },
  })
}

const table = shrunkRules().flatMap((rule): [string, RuleDefinition, typeof rule][] => {
  const definition = evaluators.get(rule.id)
  return definition ? [[rule.id, definition, rule]] : []
})

test.each(table)('%s looks at nothing that it does not name', (_, { evaluate, reads }, rule) => {
  const named = new Set<string>([
    'custody', ...reads.references, ...(reads.verified ? ['custodyVerified'] : []), ...(reads.stage ? ['stage'] : []),
  ])
  fc.assert(fc.property(cases, (events) => {
    forEachWorld(events, (world, day) => {
      const [fields, types] = [new Set<string>(), new Set<EventType>()]
      const of = (type: EventType) => {
        types.add(type)
        return world.of(type)
      }
      evaluate({ ...world, state: watch(world.state, fields), of }, day, rule)
      expect([...fields].filter((field) => !named.has(field))).toEqual([])
      expect([...types].filter((type) => !reads.types.includes(type))).toEqual([])
    })
  }), { numRuns: 60 })
})

test.each(table)('%s says nothing where it says that it does not', (_, { evaluate, reads }, rule) => {
  const needed = reads.needs && setOf(reads.needs)
  fc.assert(fc.property(cases, fc.constantFrom(BACKGROUND, NO_BACKGROUND), (events, background) => {
    forEachWorld(events, (world, day, course) => {
      const isLacking = needed !== null && (needed & course.present) === 0 &&
        (reads.orNeeds === null || !isKnown(background, reads.orNeeds))
      const isSilent = isLacking || (reads.ofHeld && !isInCustody(world.state))
      if (isSilent) expect(evaluate({ ...world, background }, day, rule)).toBeNull()
    })
  }), { numRuns: 120 })
})

test('a state refers to events in the fields that are compared, and in no other', () => {
  fc.assert(fc.property(cases, (events) => {
    forEachWorld(events, ({ state }) => {
      const referring = Object.entries(state).filter(([, value]) => value !== null && typeof value === 'object')
      expect(referring.map(([field]) => field).filter((field) => !REFERENCES.some((one) => one === field))).toEqual([])
    })
  }), { numRuns: 60 })
})
