import type { BasePoint, ConicProjection } from '@/geo/country-map'

const RADIANS = Math.PI / 180
const EARTH_KM = 6371

/** Where a place falls on the base map: Lambert's conformal conic of a sphere, as in Snyder 1987, 15-1 to 15-4. */
export function projectPlace(longitude: number, latitude: number, projection: ConicProjection): BasePoint {
  const { n, f } = coneOf(projection)
  const radius = f / tangent(latitude) ** n
  const turn = n * (longitude - projection.meridian) * RADIANS
  return {
    x: projection.originX + projection.scale * radius * Math.sin(turn),
    y: projection.originY - projection.scale * (f - radius * Math.cos(turn)),
  }
}

/** How many base units a kilometre is at a latitude. */
export function unitsPerKm(latitude: number, projection: ConicProjection): number {
  const { n, f } = coneOf(projection)
  const radius = f / tangent(latitude) ** n
  return (projection.scale * n * radius) / (Math.cos(latitude * RADIANS) * EARTH_KM)
}

/** The latitude of a point of the base map: the inverse, for the scale of a piece of it. */
export function latitudeOf(at: BasePoint, projection: ConicProjection): number {
  const { n, f } = coneOf(projection)
  const across = (at.x - projection.originX) / projection.scale
  const down = f - (projection.originY - at.y) / projection.scale
  const radius = Math.hypot(across, down)
  return (2 * Math.atan((f / radius) ** (1 / n))) / RADIANS - 90
}

function coneOf({ parallels }: ConicProjection) {
  const { south, north } = parallels
  const [cosSouth, cosNorth] = [Math.cos(south * RADIANS), Math.cos(north * RADIANS)]
  const n = Math.log(cosSouth / cosNorth) / Math.log(tangent(north) / tangent(south))
  return { n, f: (cosSouth * tangent(south) ** n) / n }
}

function tangent(latitude: number): number {
  return Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)
}
