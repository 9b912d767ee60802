import fc from 'fast-check'
import { panBy, percentIn, viewOf, WHOLE, zoomAt } from '@/components/map/zoom-view'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const factor = fc.double({ min: 0.2, max: 6, noNaN: true })
const moves = fc.array(fc.tuple(share, share, factor, fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: 12 })

test('whatever is enlarged and moved, nothing beyond the whole is ever seen', () => {
  fc.assert(fc.property(moves, (all) => {
    const view = all.reduce((seen, [x, y, by, pan]) => panBy(zoomAt(seen, { x, y }, by), pan, -pan), WHOLE)
    expect(view.scale).toBeGreaterThanOrEqual(1)
    for (const side of [view.left, view.top]) {
      expect(side).toBeGreaterThanOrEqual(0)
      expect(side + 1 / view.scale).toBeLessThanOrEqual(1 + 1e-9)
    }
  }))
})

test('what lies under the pointer stays there', () => {
  fc.assert(fc.property(share, share, fc.double({ min: 1, max: 6, noNaN: true }), (x, y, by) => {
    const view = zoomAt(WHOLE, { x, y }, by)
    expect(percentIn(x * 100, view.left, view.scale)).toBeCloseTo(x * 100, 1)
    expect(percentIn(y * 100, view.top, view.scale)).toBeCloseTo(y * 100, 1)
  }))
})

test('a group is opened so that all of it is seen', () => {
  const view = viewOf(0.4, 0.25, 0.05, 0.04)
  expect(view.scale).toBeCloseTo(12)
  expect(percentIn(40, view.left, view.scale)).toBeGreaterThan(10)
  expect(percentIn(45, view.left, view.scale)).toBeLessThan(90)
  expect(viewOf(0, 0, 1, 1)).toEqual(WHOLE)
})

test('reducing the whole leaves it as it is', () => {
  expect(zoomAt(WHOLE, { x: 0.2, y: 0.9 }, 0.5)).toEqual(WHOLE)
})
