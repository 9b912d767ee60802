import type { BasePoint, ConicProjection, Projection } from '@/geo/country-map'

const RADIANS = Math.PI / 180
const EARTH_KM = 6371

/**
 * Where a place falls on the base map: by Lambert's conformal conic of a sphere (Snyder 1987, 15-1 to 15-4), or by
 * Mercator's (7-1 and 7-2).
 */
export function projectPlace(longitude: number, latitude: number, projection: Projection): BasePoint {
  if (!isConic(projection)) {
    return {
      x: projection.originX + projection.scale * RADIANS * turnFrom(projection.meridian, longitude),
      y: projection.originY - projection.scale * Math.log(tangent(latitude)),
    }
  }
  const { n, f } = coneOf(projection)
  const radius = f / tangent(latitude) ** n
  const turn = n * (longitude - projection.meridian) * RADIANS
  return {
    x: projection.originX + projection.scale * radius * Math.sin(turn),
    y: projection.originY - projection.scale * (f - radius * Math.cos(turn)),
  }
}

/** How many base units a kilometre is at a latitude. */
export function unitsPerKm(latitude: number, projection: Projection): number {
  if (!isConic(projection)) return projection.scale / (Math.cos(latitude * RADIANS) * EARTH_KM)
  const { n, f } = coneOf(projection)
  const radius = f / tangent(latitude) ** n
  return (projection.scale * n * radius) / (Math.cos(latitude * RADIANS) * EARTH_KM)
}

/** The latitude of a point of the base map: the inverse, for the scale of a piece of it. */
export function latitudeOf(at: BasePoint, projection: Projection): number {
  if (!isConic(projection)) {
    return (2 * Math.atan(Math.exp((projection.originY - at.y) / projection.scale))) / RADIANS - 90
  }
  const { n, f } = coneOf(projection)
  const across = (at.x - projection.originX) / projection.scale
  const down = f - (projection.originY - at.y) / projection.scale
  const radius = Math.hypot(across, down)
  return (2 * Math.atan((f / radius) ** (1 / n))) / RADIANS - 90
}

function isConic(projection: Projection): projection is ConicProjection {
  return 'parallels' in projection
}

/** Degrees from a meridian to a longitude, the shorter way round. */
function turnFrom(meridian: number, longitude: number): number {
  return ((((longitude - meridian + 180) % 360) + 360) % 360) - 180
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
