import { geoEqualEarth, geoPath } from 'd3-geo'
import { merge, mesh } from 'topojson-client'
import type { MultiPolygon, Polygon } from 'topojson-specification'
import type { CountryMap, MapView } from './country-map'
import { readWorld } from './read-world'

const SIZE = { width: 659, height: 515 }
/** The part with land on it; map.css gives the drawing this form. */
const SEEN = { y: 92, width: 659, height: 330 }
/** On a page the world is small: islands of fewer square units than this, and Antarctica, are not drawn. */
const SMALLEST_RING = 1.5
const ANTARCTICA = '010'
/** Points nearer than this to the last one drawn are left out, in base units. */
const LEAST_STEP = 1.2

let made: CountryMap | undefined

/** The base map of the world, in the Equal Earth projection: land and borders, simplified to what a page shows. */
export function worldMap(): CountryMap {
  return (made ??= makeWorld())
}

function makeWorld(): CountryMap {
  const { topology, countries } = readWorld()
  const shown = countries.geometries.filter(({ id }) => String(id) !== ANTARCTICA)
  const polygons = shown.filter((each): each is typeof each & (Polygon | MultiPolygon) => each.type?.endsWith('Polygon') === true)
  const land = merge(topology, polygons)
  const projection = geoEqualEarth().fitExtent([[6, 60], [SIZE.width - 6, SIZE.height - 60]], land)
  const [originX, originY] = projection.translate()
  const path = geoPath(projection).digits(1)
  const borders = mesh(topology, { ...countries, geometries: shown }, (a, b) => a !== b)
  const view: MapView = { x: 0, ...SEEN, neighbours: [], seas: [], corners: [] }
  return {
    code: 'world',
    projection: { isEqualEarth: true, scale: projection.scale(), originX, originY },
    paths: {
      neighbours: '', seams: '', country: simplify(path(land) ?? '', SMALLEST_RING), provinces: simplify(path(borders) ?? '', 0),
    },
    places: [],
    views: { wide: view, narrow: view },
  }
}

/** The same lines with fewer points, as relative moves of whole half units. */
function simplify(path: string, smallest: number): string {
  return path.split('M').filter((line) => line !== '').map((line) => {
    const isClosed = line.endsWith('Z')
    const points = line.replace('Z', '').split('L').map((point) => point.split(',').map(Number))
    const kept = thin(points)
    return isClosed && (kept.length < 3 || areaOf(kept) < smallest) ? '' : relative(kept) + (isClosed ? 'z' : '')
  }).join('')
}

function thin(points: number[][]): number[][] {
  const kept: number[][] = []
  for (const [index, [x = 0, y = 0]] of points.entries()) {
    const [lastX = Infinity, lastY = Infinity] = kept.at(-1) ?? []
    const isFar = Math.hypot(x - lastX, y - lastY) >= LEAST_STEP || kept.length === 0
    if (isFar || index === points.length - 1) kept.push([Math.round(x * 2) / 2, Math.round(y * 2) / 2])
  }
  return kept
}

function areaOf(points: number[][]): number {
  let sum = 0
  points.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? []
    sum += x * nextY - nextX * y
  })
  return Math.abs(sum) / 2
}

function relative(points: number[][]): string {
  let [fromX, fromY] = [0, 0]
  return points.map(([x = 0, y = 0], index) => {
    const step = `${x - fromX}${y - fromY < 0 ? '' : ' '}${y - fromY}`
    ;[fromX, fromY] = [x, y]
    return `${index === 0 ? 'M' : 'l'}${step}`
  }).join('').replace(/(^|[ lM-])0\./g, '$1.')
}
