import fc from 'fast-check'
import { itemsBetween, layItems } from '@/components/axis/live/lay-items'
import type { TimelineCase } from '@/lib/domain/contract/timeline-answer'

const heights = { group: 44, row: 34 }
const one: TimelineCase = { slug: 'invented', name: 'Invented', status: 'detained', level: 'none' }
const groupsOf = (sizes: readonly number[]) =>
  sizes.map((size, place) => ({ key: String(place), cases: Array.from({ length: size }, () => one) }))

test('heads and lines follow each other without a gap', () => {
  const { items, height } = layItems(groupsOf([2, 1]), heights)
  expect(items.map(({ top }) => top)).toEqual([0, 44, 78, 112, 156])
  expect(height).toBe(190)
})

test('whatever the screen shows is among what is drawn, and not much more', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 })
  const [tops, heightsPx] = [fc.integer({ min: -2000, max: 40_000 }), fc.integer({ min: 1, max: 2000 })]
  fc.assert(fc.property(sizes, tops, heightsPx, (of, top, tall) => {
    const { items, height } = layItems(groupsOf(of), heights)
    const [first, last] = itemsBetween(items, top, top + tall)
    items.forEach((item, place) => {
      const end = items[place + 1]?.top ?? height
      if (end > top && item.top < top + tall) expect(place >= first && place < last).toBe(true)
    })
    expect(last - first).toBeLessThanOrEqual(Math.ceil(tall / 34) + 2)
  }))
})
