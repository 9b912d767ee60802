/** A point on the Earth, in degrees. */
export interface Coordinates {
  latitude: number
  longitude: number
}

/** The Earth's mean radius in kilometres (IUGG). */
const RADIUS_KM = 6371.0088

/** The distance of two points in a straight line over the ground, in kilometres; exact to half a percent. */
export function distanceKm(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const parallels = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude))
  const chord = half(a.latitude, b.latitude) + parallels * half(a.longitude, b.longitude)
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}
