import fc from 'fast-check'
import { discRadius, LARGEST_DISC } from '@/components/map/circle-size'
import { arcPath, ringPieces, topLevelOf } from '@/components/map/ring'

const count = fc.nat({ max: 400 })
const counts = fc.record({ critical: count, high: count, elevated: count, watch: count, none: count })

test('the pieces of a ring close it, each as long as its share of the people', () => {
  fc.assert(fc.property(counts, (each) => {
    const total = each.critical + each.high + each.elevated + each.watch + each.none
    fc.pre(total > 0)
    const pieces = ringPieces(each)
    expect(pieces[0]?.from).toBe(0)
    expect(pieces.at(-1)?.to).toBeCloseTo(1, 12)
    pieces.forEach(({ level, from, to }, index) => {
      expect(from).toBe(index === 0 ? 0 : pieces[index - 1]?.to)
      expect(to - from).toBeCloseTo(each[level] / total, 9)
    })
  }))
})

test('the ring begins at the top with the highest level, which is the one whose shape stands on it', () => {
  expect(ringPieces({ critical: 0, high: 1, elevated: 0, watch: 2, none: 1 }).map(({ level }) => level))
    .toEqual(['high', 'watch', 'none'])
  expect(topLevelOf({ critical: 0, high: 1, elevated: 0, watch: 2, none: 1 })).toBe('high')
})

test('a ring without people has no pieces and no level', () => {
  const nobody = { critical: 0, high: 0, elevated: 0, watch: 0, none: 0 }
  expect(ringPieces(nobody)).toEqual([])
  expect(topLevelOf(nobody)).toBe('none')
})

test('half a ring runs down the right-hand side', () => {
  expect(arcPath({ level: 'critical', from: 0, to: 0.5 }, 20)).toBe('M0.8 -20A20 20 0 0 1 0.8 20')
})

test('the area of a disc is people, as long as its number fits into it', () => {
  const [one, two] = [discRadius(1, 2), discRadius(2, 2)]
  expect((two / one) ** 2).toBeCloseTo(2, 1)
})

test('no disc is more than 34 pixels across, and none smaller than its own number', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (people, fullest) => {
    const radius = discRadius(people, Math.max(people, fullest))
    expect(radius).toBeLessThanOrEqual(LARGEST_DISC)
    expect(radius * 2).toBeGreaterThanOrEqual(String(people).length * 7.5)
  }))
  expect(LARGEST_DISC * 2).toBe(34)
})
