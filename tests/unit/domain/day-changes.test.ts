import fc from 'fast-check'
import { addDays, dayOf } from '@/lib/domain/dates/day'
import { coarsen, numbersOf, toPairs } from '@/lib/domain/days/changes'
import { coarserSteps, stepAt, stepsOf } from '@/lib/domain/days/day-steps'

/** Numbers at some steps, and the changes that lead from one to the next. */
const course = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }).map((numbers) => {
  const changes = numbers.map((number, at) => ({ at, by: number - (numbers[at - 1] ?? 0) }))
  return { numbers, changes: changes.filter(({ by }) => by !== 0) }
})

test('pairs tell every number of the course that they were made of', () => {
  fc.assert(fc.property(course, ({ numbers, changes }) => {
    expect(numbersOf(toPairs(changes), numbers.length)).toEqual(numbers)
  }))
})

test('a coarser course is exact where it speaks, and ends on the same day', () => {
  fc.assert(fc.property(course, fc.integer({ min: 2, max: 9 }), ({ numbers, changes }, factor) => {
    const steps = numbers.length - 1
    const days = coarserSteps({ from: dayOf(2021, 1, 1), step: 1, steps }, factor)
    const coarse = numbersOf(toPairs(coarsen(changes, steps, factor)), days.steps + 1)
    expect(coarse).toEqual(coarse.map((_, at) => numbers[steps - (days.steps - at) * factor]))
    expect(days.from + days.steps * days.step).toBe(dayOf(2021, 1, 1) + steps)
  }))
})

test('an odd number of numbers is no course', () => {
  expect(() => numbersOf([1], 3)).toThrow(RangeError)
})

test.each<[number, number]>([[0, 1], [30, 1], [1_000, 1], [1_001, 7], [3_652, 7], [14_610, 28]])(
  'of a span of %i days every %ith is told, the last of all', (length, step) => {
    const days = stepsOf(dayOf(2000, 1, 1), addDays(dayOf(2000, 1, 1), length))
    expect(days.step).toBe(step)
    expect(days.from + days.steps * step).toBe(dayOf(2000, 1, 1) + length)
    expect(days.steps).toBeLessThanOrEqual(1_000)
  })

test('a day belongs to the last step that is told up to it', () => {
  const days = { from: dayOf(2021, 1, 1), step: 7, steps: 3 }
  expect([0, 6, 7, 21, 30].map((late) => stepAt(days, dayOf(2021, 1, 1 + late)))).toEqual([0, 0, 1, 3, 3])
  expect(stepAt(days, dayOf(2020, 1, 1))).toBe(0)
})
