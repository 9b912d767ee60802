import { countryMapOf } from '@/components/map/country-maps'
import { latitudeOf, projectPlace, unitsPerKm } from '@/components/map/project'
import { clearance, isInside } from '@/scripts/geo/rings'
import type { BasePoint } from '@/geo/country-map'

const map = countryMapOf('IR')
/** Shores are generalised: a port may fall this far into the water, some seven kilometres. */
const PORT_UNITS = 2

/** The rings of a compact path: a start, then steps. */
function ringsOfCompact(path: string): BasePoint[][] {
  return path.split('z').filter(Boolean).map((ring) => {
    const numbers = (ring.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const at = { x: 0, y: 0 }
    return Array.from({ length: numbers.length / 2 }, (_, index) => {
      at.x += numbers[index * 2] ?? 0
      at.y += numbers[index * 2 + 1] ?? 0
      return { ...at }
    })
  })
}

function place(id: string): BasePoint {
  const found = map.places.find((each) => each.id === id)
  if (!found) throw new Error(`no place ${id}`)
  return projectPlace(found.longitude, found.latitude, map.projection)
}

test.each(map.places.map(({ id }) => id))('%s falls where d3-geo put it when the base map was built', (id) => {
  const built = map.places.find((each) => each.id === id)
  expect(Math.abs(place(id).x - (built?.x ?? NaN))).toBeLessThan(0.1)
  expect(Math.abs(place(id).y - (built?.y ?? NaN))).toBeLessThan(0.1)
})

test.each(map.places.map(({ id }) => id))('%s lies within the outline of the country, or in a port on it', (id) => {
  const rings = ringsOfCompact(map.paths.country)
  expect(isInside(rings, place(id)) || clearance(rings, place(id), 1) < PORT_UNITS).toBe(true)
})

test('Tehran lies within the outline of the country, far from its edge', () => {
  const rings = ringsOfCompact(map.paths.country)
  expect(isInside(rings, place('tehran'))).toBe(true)
  expect(clearance(rings, place('tehran'), 1)).toBeGreaterThan(20)
})

test('places beyond the border lie outside the outline', () => {
  const rings = ringsOfCompact(map.paths.country)
  const [baghdad, caspian, gulf] = [[44.37, 33.31], [51.2, 38.3], [51, 27]] as const
  for (const [longitude, latitude] of [baghdad, caspian, gulf]) {
    expect(isInside(rings, projectPlace(longitude, latitude, map.projection))).toBe(false)
  }
})

test('cities stand in their order from west to east and from north to south', () => {
  const west = ['urmia', 'tabriz', 'rasht', 'tehran', 'semnan', 'mashhad'].map((id) => place(id).x)
  expect(west).toEqual(west.toSorted((a, b) => a - b))
  const north = ['ardabil', 'rasht', 'tehran', 'isfahan', 'shiraz', 'bandar-abbas'].map((id) => place(id).y)
  expect(north).toEqual(north.toSorted((a, b) => a - b))
})

test('a kilometre on the map is a kilometre on the ground', () => {
  const [tehran, qom] = [place('tehran'), place('qom')]
  // GeoNames' Tehran and Qom are 127 km apart on the great circle.
  const km = Math.hypot(tehran.x - qom.x, tehran.y - qom.y) / unitsPerKm(35.2, map.projection)
  expect(km).toBeGreaterThan(126)
  expect(km).toBeLessThan(129)
})

test('the latitude of a point is read back from the map', () => {
  expect(latitudeOf(projectPlace(60.86, 29.5, map.projection), map.projection)).toBeCloseTo(29.5, 6)
})
