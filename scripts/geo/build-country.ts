import { geoConicConformal, geoPath, type GeoProjection } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import type { CountryMap, NameSpots } from '../../geo/country-map'
import { compactPath } from './compact-path'
import { findSpots, rankCorners, withRoom, type View } from './find-spots'
import { ringsOf } from './rings'

type Areas = GeometryCollection<Record<string, unknown>>

/** What geo/countries/CODE.json says: which areas to take, and where names stand. Places are [longitude, latitude]. */
export interface CountrySource {
  code: string
  id: string
  provinces: string
  parallels: number[]
  neighbours: Record<string, string>
  seas: { id: string; at: number[][] }[]
  places: { id: string; longitude: number; latitude: number }[]
}

/** The country itself, left and right, top and bottom, within the wide view: room for its seas and its neighbours. */
const FRAME = { left: 96, top: 19, right: 609, bottom: 490 }
const WIDE: View = { x: 0, y: 0, width: 659, height: 515 }
const NARROW: View = { x: 49, y: 0, width: 607, height: 515 }

/** The base map of one country: pure, so that the same sources give the same file. */
export function buildCountry(source: CountrySource, world: Topology, provinces: Topology): CountryMap {
  const areas = areasOf(provinces, 'p')
  const countries = areasOf(world, 'countries')
  const { south, north } = { south: source.parallels[0] ?? 0, north: source.parallels[1] ?? 0 }
  const outline = merge(provinces, polygonsOf(areas))
  const meridian = Number(((provinces.bbox?.[0] ?? 0) / 2 + (provinces.bbox?.[2] ?? 0) / 2).toFixed(2))
  const projection = geoConicConformal().parallels([south, north]).rotate([-meridian, 0])
  projection.fitExtent([[FRAME.left, FRAME.top], [FRAME.right, FRAME.bottom]], outline)
  roundProjection(projection)
  const whole = geoPath(projection)
  projection.clipExtent([[-12, -12], [WIDE.width + 12, WIDE.height + 12]])
  const others = countries.geometries.filter((each) => String(each.id) !== source.id)
  const draw = (shape: Parameters<typeof whole>[0]) => compactPath(whole(shape) ?? '')
  const neighbours = others.flatMap((each) => {
    const path = whole(feature(world, each))
    return path ? [{ id: source.neighbours[String(each.id)], path }] : []
  })
  const country = whole(outline) ?? ''
  const land = [country, ...neighbours.map(({ path }) => path)].flatMap(ringsOf)
  const view = (at: View) => ({
    ...at,
    neighbours: neighbours.flatMap(({ id, path }): NameSpots[] => {
      const spots = id ? findSpots(ringsOf(path), at) : []
      return id && spots.length > 0 ? [{ id, spots }] : []
    }),
    seas: source.seas.map(({ id, at: places }) => ({
      id,
      spots: places.map((place) => withRoom(pointOf(projection, place[0] ?? 0, place[1] ?? 0), land, at)),
    })),
    corners: rankCorners(ringsOf(country), at),
  })
  const [originX, originY] = projection.translate()
  return {
    code: source.code,
    projection: { meridian, parallels: { south, north }, scale: projection.scale(), originX, originY },
    paths: {
      neighbours: neighbours.map(({ path }) => compactPath(path)).join(''),
      // The two sources draw the land border a hair apart; a stroke in the neighbours' colour hides the gap.
      seams: draw(mesh(world, countries, (a, b) => a !== b && [a, b].some(({ id }) => String(id) === source.id))),
      country: compactPath(country),
      provinces: draw(mesh(provinces, areas, (a, b) => a !== b)),
    },
    places: source.places.map((place) => ({ ...place, ...pointOf(projection, place.longitude, place.latitude) })),
    views: { wide: view(WIDE), narrow: view(NARROW) },
  }
}

function areasOf(topology: Topology, name: string): Areas {
  const found = topology.objects[name]
  if (found?.type !== 'GeometryCollection') throw new Error(`the source has no collection named ${name}`)
  return found as Areas
}

function polygonsOf(areas: Areas): (Polygon | MultiPolygon)[] {
  return areas.geometries.filter((each) => each.type === 'Polygon' || each.type === 'MultiPolygon')
}

function roundProjection(projection: GeoProjection) {
  const [x, y] = projection.translate()
  projection.scale(Number(projection.scale().toFixed(2))).translate([Number(x.toFixed(2)), Number(y.toFixed(2))])
}

function pointOf(projection: GeoProjection, longitude: number, latitude: number) {
  const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN]
  return { x: Number(x.toFixed(1)), y: Number(y.toFixed(1)) }
}
