import type { BasePoint, ConicProjection, EqualEarthProjection, Projection } from '@/geo/country-map'

const RADIANS = Math.PI / 180
const EARTH_KM = 6371

/**
 * Where a place falls on the base map: by Lambert's conformal conic of a sphere (Snyder 1987, 15-1 to 15-4), by
 * Mercator's (7-1 and 7-2), or on the Equal Earth (Šavrič, Patterson, Jenny 2018).
 */
export function projectPlace(longitude: number, latitude: number, projection: Projection): BasePoint {
  if ('isEqualEarth' in projection) return onEqualEarth(longitude, latitude, projection)
  const { originX, originY, scale, meridian } = projection
  if (!isConic(projection)) {
    const across = scale * RADIANS * turnFrom(meridian, longitude)
    return { x: originX + across, y: originY - scale * Math.log(tangent(latitude)) }
  }
  const { n, f } = coneOf(projection)
  const radius = f / tangent(latitude) ** n
  const turn = n * (longitude - meridian) * RADIANS
  return { x: originX + scale * radius * Math.sin(turn), y: originY - scale * (f - radius * Math.cos(turn)) }
}

/** How many base units a kilometre is at a latitude, on the map of a country. */
export function unitsPerKm(latitude: number, projection: Projection): number {
  if (!isConic(projection)) return projection.scale / (Math.cos(latitude * RADIANS) * EARTH_KM)
  const { n, f } = coneOf(projection)
  const radius = f / tangent(latitude) ** n
  return (projection.scale * n * radius) / (Math.cos(latitude * RADIANS) * EARTH_KM)
}

/** The latitude of a point of the base map of a country: the inverse, for the scale of a piece of it. */
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

function onEqualEarth(longitude: number, latitude: number, projection: EqualEarthProjection): BasePoint {
  const { scale, originX, originY } = projection
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796]
  const m = Math.sqrt(3) / 2
  const t = Math.asin(m * Math.sin(latitude * RADIANS))
  const [t2, t6] = [t * t, t ** 6]
  const across = (longitude * RADIANS * Math.cos(t)) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)))
  return { x: originX + scale * across, y: originY - scale * t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)) }
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
