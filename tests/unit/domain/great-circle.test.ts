import fc from 'fast-check'
import { distanceKm, type Coordinates } from '@/lib/domain/places/great-circle'
import { distancesFrom } from '@/lib/domain/places/home-distance'

const at = (latitude: number, longitude: number): Coordinates => ({ latitude, longitude })
const anywhere = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

test.each<[string, Coordinates, Coordinates, number]>([
  ['one degree of the equator', at(0, 0), at(0, 1), 111.2],
  ['pole to pole', at(90, 0), at(-90, 0), 20_015.1],
  ['opposite points', at(0, 0), at(0, 180), 20_015.1],
  ['across the date line', at(0, 179.5), at(0, -179.5), 111.2],
  ['Tehran to Bushehr', at(35.7, 51.4), at(28.97, 50.84), 750.4],
])('%s', (_, a, b, km) => expect(distanceKm(a, b)).toBeCloseTo(km, 0))

test('a distance is the same both ways, never negative, and never longer than half way round', () => {
  fc.assert(
    fc.property(anywhere, anywhere, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
      expect(distanceKm(a, a)).toBe(0)
      expect(distanceKm(a, b)).toBeLessThanOrEqual(20_015.2)
    }),
  )
})

test('without a home no distance is known', () => {
  const prison = { id: 'a', latitude: 0, longitude: 1, precision: 'city' as const }
  expect(distancesFrom(null, [prison]).size).toBe(0)
  expect(distancesFrom(at(0, 0), [prison]).get('a')).toMatchObject({ precision: 'city' })
})
