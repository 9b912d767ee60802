import { geoMercator, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import { feature } from 'topojson-client'
import codes from './countries-by-code.json'
import type { CountryMap } from './country-map'
import { readWorld } from './read-world'

const WIDE = { x: 0, y: 0, width: 659, height: 515, neighbours: [], seas: [], corners: ['bottom-left', 'top-left'] }
const NARROW = { ...WIDE, x: 26, width: 607 }
/** The country within the view, and how far beyond it its neighbours are drawn. */
const FRAME = { left: 60, top: 30, right: 599, bottom: 485 }
const MARGIN = 12

const known = new Map<string, CountryMap | null>()
const NUMERIC: Readonly<Record<string, string | undefined>> = codes

/**
 * The base map of a country of which there is no drawing of its own: its outline and those of its neighbours, without
 * names. `code` is ISO 3166-1 alpha-2; null for one that the world's outlines do not hold. Each is made once.
 */
export function outlineMapOf(code: string): CountryMap | null {
  const made = known.get(code)
  if (made !== undefined) return made
  const map = makeOutline(code)
  known.set(code, map)
  return map
}

/** The codes of all countries that have an outline. */
export function outlinedCountries(): string[] {
  return Object.keys(codes)
}

function makeOutline(code: string): CountryMap | null {
  const id = Object.hasOwn(codes, code) ? NUMERIC[code] : undefined
  const { topology, countries } = readWorld()
  const own = countries.geometries.find((each) => id !== undefined && String(each.id) === id)
  if (!own) return null
  const outline = feature(topology, own)
  const meridian = meridianOf(outline)
  const projection = geoMercator().rotate([-meridian, 0])
  projection.fitExtent([[FRAME.left, FRAME.top], [FRAME.right, FRAME.bottom]], outline)
  const [originX, originY] = projection.translate()
  projection.clipExtent([[-MARGIN, -MARGIN], [WIDE.width + MARGIN, WIDE.height + MARGIN]])
  const draw = geoPath(projection).digits(1)
  const others = countries.geometries.filter((each) => each !== own)
  return {
    code,
    projection: { meridian, scale: projection.scale(), originX, originY },
    paths: {
      neighbours: others.map((each) => draw(feature(topology, each)) ?? '').join(''),
      seams: '',
      country: draw(outline) ?? '',
      provinces: '',
    },
    places: [],
    views: { wide: WIDE, narrow: NARROW },
  }
}

/** The middle of the narrowest range of longitudes that holds the country: some lie on both sides of the date line. */
function meridianOf(outline: GeoPermissibleObjects): number {
  const longitudes = longitudesOf(outline).sort((a, b) => a - b)
  let widest = { gap: 0, middle: 0 }
  longitudes.forEach((longitude, index) => {
    const next = longitudes[index + 1] ?? (longitudes[0] ?? 0) + 360
    if (next - longitude > widest.gap) widest = { gap: next - longitude, middle: (longitude + next) / 2 }
  })
  const opposite = widest.middle + 180
  return Math.round((opposite > 180 ? opposite - 360 : opposite) * 100) / 100
}

function longitudesOf(outline: GeoPermissibleObjects): number[] {
  return [...JSON.stringify(outline).matchAll(/\[(-?[\d.]+),-?[\d.]+\]/g)].map((hit) => Number(hit[1]))
}
