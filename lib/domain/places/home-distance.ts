import { distanceKm, type Coordinates } from './great-circle'

/** Where a prison is: the building itself, or no nearer than the centre of its town. */
export interface PrisonPlace extends Coordinates {
  id: string
  precision: 'site' | 'city'
}

/** How far a prison lies from a person's home in a straight line, and how exactly the prison's place is known. */
export interface HomeDistance {
  km: number
  precision: PrisonPlace['precision']
}

/** Distances by the id of a prison. */
export type HomeDistances = ReadonlyMap<string, HomeDistance>

/** How far prisons lie from a home; none where the home's place is not known. */
export function distancesFrom(home: Coordinates | null, prisons: readonly PrisonPlace[]): HomeDistances {
  if (home === null) return new Map()
  return new Map(prisons.map(({ id, precision, ...place }) => [id, { km: distanceKm(home, place), precision }]))
}
