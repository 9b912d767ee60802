import fc from 'fast-check'
import { addDays, dayOf, type Day } from '@/lib/domain/dates/day'
import { latestStart, shareAt, startOf } from '@/components/silence/silence-days'
import { beginningOf, layStrip, middleOf, MOST_DAY_STROKES, strokesPath } from '@/components/silence/strip-geometry'

const AS_OF = dayOf(2021, 4, 5)

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(AS_OF, -days))
const anyBounds = fc
  .record({ atLeast: fc.nat(MOST_DAY_STROKES), vague: fc.nat(MOST_DAY_STROKES) })
  .filter(({ atLeast, vague }) => atLeast + vague <= MOST_DAY_STROKES)
  .map(({ atLeast, vague }) => ({ atLeast, atMost: atLeast + vague }))

test('A silence of 126 to 155 days is 156 strokes that rise over its 30 possible days', () => {
  const { unit, strokes } = layStrip({ atLeast: 126, atMost: 155 }, AS_OF)
  expect(unit).toBe('day')
  expect(strokes).toHaveLength(156)
  expect(strokes.slice(0, 3).map(({ share }) => share)).toEqual([0, 1 / 30, 2 / 30])
  expect(strokes[29]?.share).toBe(29 / 30)
  expect(strokes[30]?.share).toBe(1)
  expect(strokes[0]?.first).toBe(dayOf(2020, 11, 1))
})

test('A day is as high as the share of possible start days that lie before it', () => {
  fc.assert(fc.property(anyBounds, ({ atLeast, atMost }) => {
    const oldest = addDays(AS_OF, -atMost)
    const readings = Array.from({ length: atMost - atLeast + 1 }, (_, index) => addDays(oldest, index))
    for (const { first, share } of layStrip({ atLeast, atMost }, AS_OF).strokes) {
      const silent = readings.filter((start) => start < first).length
      expect(share).toBeCloseTo(silent / readings.length, 12)
    }
  }))
})

test('There is one stroke for each day, none is lower than the one before, and the last is the as-of day', () => {
  fc.assert(fc.property(anyBounds, anyDay, (bounds, asOf) => {
    const { strokes } = layStrip(bounds, asOf)
    expect(strokes).toHaveLength(bounds.atMost + 1)
    expect(strokes.at(-1)?.last).toBe(asOf)
    strokes.slice(1).forEach(({ share, first }, index) => {
      expect(share).toBeGreaterThanOrEqual(strokes[index]?.share ?? 1)
      expect(first).toBe((strokes[index]?.last ?? 0) + 1)
    })
  }))
})

test('All strokes after the latest possible start are full: as many as the days that are certain', () => {
  fc.assert(fc.property(anyBounds, (bounds) => {
    const full = layStrip(bounds, AS_OF).strokes.filter(({ share }) => share === 1)
    expect(full).toHaveLength(bounds.atLeast)
    expect(full.every(({ first }) => first > latestStart(bounds, AS_OF))).toBe(true)
  }))
})

test('Over 400 days a stroke is a week that ends on the as-of day, as high as its first day', () => {
  const { unit, strokes } = layStrip({ atLeast: 400, atMost: 413 }, AS_OF)
  expect(unit).toBe('week')
  expect(strokes).toHaveLength(Math.ceil(414 / 7))
  expect(strokes.at(-1)?.last).toBe(AS_OF)
  expect(strokes.at(-1)?.first).toBe(addDays(AS_OF, -6))
  expect(strokes[0]?.share).toBe(0)
  expect(strokes[1]?.share).toBe(shareAt(414 - 59 * 7, 13))
})

test('A silence of exactly 400 days is still drawn in days', () => {
  expect(layStrip({ atLeast: 400, atMost: 400 }, AS_OF).unit).toBe('day')
  expect(layStrip({ atLeast: 401, atMost: 401 }, AS_OF).unit).toBe('week')
})

test('An open silence leaves room for its dots and draws the days that are certain', () => {
  const strip = layStrip({ atLeast: 36, atMost: null }, AS_OF)
  expect(strip.strokes).toHaveLength(37)
  expect(strip.lead).toBeGreaterThan(0)
  expect(beginningOf(dayOf(2021, 2, 28), strip)).toBeGreaterThan(0)
})

test('A strip ends with the as-of day and places days in their order', () => {
  fc.assert(fc.property(anyBounds, fc.nat(MOST_DAY_STROKES), (bounds, back) => {
    const strip = layStrip(bounds, AS_OF)
    const day: Day = addDays(AS_OF, -Math.min(back, bounds.atMost))
    expect(beginningOf(addDays(AS_OF, 1), strip)).toBe(1)
    expect(middleOf(day, strip)).toBeGreaterThan(beginningOf(day, strip))
    expect(beginningOf(day, strip)).toBeGreaterThanOrEqual(-1e-9)
  }))
})

test.each([
  [{ atLeast: 126, atMost: 155, since: 'contact' as const }, 'slope'],
  [{ atLeast: 126, atMost: 155, since: 'arrest' as const }, 'slope'],
  [{ atLeast: 171, atMost: 171, since: 'arrest' as const }, 'post'],
  [{ atLeast: 9, atMost: 9, since: 'contact' as const }, 'square'],
  [{ atLeast: 36, atMost: null, since: 'arrest' as const }, 'dots'],
])('A silence of %j begins with a %s', (silence, start) => {
  expect(startOf(silence)).toBe(start)
})

test('A stroke without height is not drawn', () => {
  expect(strokesPath([{ position: 0, share: 0 }], 120)).toBe('')
  expect(strokesPath([{ position: 1, share: 0.5 }], 120)).toBe('M1.29 60h0.42v60h-0.42z')
})
