import { brotliCompressSync } from 'node:zlib'
import { findCountryMap } from '@/components/map/country-maps'
import { projectPlace } from '@/components/map/project'
import { outlinedCountries, outlineMapOf } from '@/geo/outline-map'
import { worldMap } from '@/geo/world-map'

/** The first capitals that come to mind, by country, with their places: [longitude, latitude]. */
const CAPITALS: [string, number, number][] = [
  ['TR', 32.85, 39.92], ['FR', 2.35, 48.86], ['NZ', 174.78, -41.29], ['US', -77.04, 38.9], ['RU', 37.62, 55.75],
  ['EC', -78.51, -0.22], ['FJ', 178.44, -18.14], ['MT', 14.51, 35.9],
]

test.each(CAPITALS)('the capital of %s lies in the middle part of its outline’s map', (code, longitude, latitude) => {
  const map = outlineMapOf(code)
  if (map === null) throw new Error(`no outline of ${code}`)
  const { x, y } = projectPlace(longitude, latitude, map.projection)
  expect(x).toBeGreaterThan(50)
  expect(x).toBeLessThan(610)
  expect(y).toBeGreaterThan(20)
  expect(y).toBeLessThan(495)
  expect(map.paths.country).toMatch(/^M/)
})

test('every country with an outline can be drawn, and what is none cannot', () => {
  expect(outlinedCountries().length).toBeGreaterThan(230)
  for (const code of ['CN', 'AQ', 'VA', 'KI']) expect(outlineMapOf(code)?.paths.country.length).toBeGreaterThan(10)
  expect(['XX', 'ir', 'toString', ''].map(findCountryMap)).toEqual([null, null, null, null])
  expect(findCountryMap('IR')?.paths.provinces.length).toBeGreaterThan(1000)
})

test('the world is small enough for a page, and holds places where they belong', () => {
  const map = worldMap()
  const bytes = brotliCompressSync(JSON.stringify(map)).length
  console.info(`the world: ${bytes} bytes compressed`)
  expect(bytes).toBeLessThan(20_000)
  const [west, east] = [projectPlace(-100, 40, map.projection), projectPlace(100, 40, map.projection)]
  expect(west.x).toBeLessThan(230)
  expect(east.x).toBeGreaterThan(430)
  expect(projectPlace(0, -30, map.projection).y).toBeGreaterThan(projectPlace(0, 50, map.projection).y)
})
