import fc from 'fast-check'
import { areaPath, stackRows } from '@/components/days/course-geometry'
import { percentAt } from '@/components/days/course-drawing'
import { ticksOf } from '@/components/days/course-ticks'
import { thumbAnchor } from '@/components/days/thumb-anchor'
import { addDays, dayOf } from '@/lib/domain/dates/day'

const few = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 80 })

test('on each day there are as many rows as people', () => {
  fc.assert(fc.property(few, (numbers) => {
    const bars = stackRows(numbers)
    expect(numbers.map((_, at) => bars.filter(({ from, to }) => at >= from && at < to).length)).toEqual(numbers)
  }))
})

test('a row is broken where nobody is critical', () => {
  expect(stackRows([0, 1, 2, 0, 1])).toEqual([
    { row: 0, from: 1, to: 3 }, { row: 0, from: 4, to: 5 }, { row: 1, from: 2, to: 3 },
  ])
})

test('the shape of many is as high as they are, step by step', () => {
  expect(areaPath([0, 10, 10, 20], 20, 40)).toBe('M0 40H1V20H3V0H4V40Z')
})

test('time runs in the reader’s direction', () => {
  const course = { from: dayOf(2021, 1, 1), step: 1, numbers: [1, 1, 1, 1, 1] }
  expect(percentAt(dayOf(2021, 1, 2), course, false)).toBe(25)
  expect(percentAt(dayOf(2021, 1, 2), course, true)).toBe(75)
})

test.each<[number, boolean, string]>([
  [0, false, 'start'], [50, false, 'middle'], [100, false, 'end'], [0, true, 'end'], [50, true, 'middle'], [100, true, 'start'],
])('at %i percent, right to left %s, the day’s name is anchored at its %s', (percent, isRtl, anchor) => {
  expect(thumbAnchor(percent, isRtl)).toBe(anchor)
})

describe('the axis names', () => {
  const from = dayOf(2020, 10, 1)

  test('months of the reader’s calendar', () => {
    const [gregorian, solar] = (['gregorian', 'solar_hijri'] as const).map((calendar) =>
      ticksOf(from, dayOf(2021, 4, 5), calendar))
    expect(gregorian?.map(({ year, month }) => [year, month])).toEqual([
      [2020, 10], [2020, 11], [2020, 12], [2021, 1], [2021, 2], [2021, 3],
    ])
    expect(solar?.map(({ day }) => day)).toEqual(expect.arrayContaining([dayOf(2020, 10, 22), dayOf(2020, 12, 21)]))
  })

  test('no more than there is room for, whatever the span, and the year where it begins', () => {
    for (const years of [1, 3, 10, 40]) {
      const ticks = ticksOf(dayOf(2021 - years, 4, 5), dayOf(2021, 4, 5), 'gregorian')
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks[0]?.isYear).toBe(true)
    }
  })

  test('where there is little room, none stands under the name of the last day', () => {
    for (const [days, calendar] of [[200, 'solar_hijri'], [200, 'gregorian'], [3000, 'solar_hijri']] as const) {
      const to = dayOf(2021, 4, 5)
      const always = ticksOf(addDays(to, -days), to, calendar).filter(({ isNamed }) => isNamed === 'always')
      expect(always.length).toBeGreaterThan(0)
      for (const { day } of always) expect((to - day) / days).toBeGreaterThan(0.5)
    }
  })
})
