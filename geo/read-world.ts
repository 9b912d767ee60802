import type { GeometryCollection, Topology } from 'topojson-specification'
import world from './source/countries-50m.topo.json'

/** The outlines of the world, as they were published. */
interface World {
  topology: Topology
  countries: GeometryCollection<Record<string, unknown>>
}

/** The outlines of all countries; throws an Error where the source holds none. */
export function readWorld(): World {
  // The compiler sees the file's own shape, in which a kind of geometry is any text.
  const topology = world as unknown as Topology
  const countries = topology.objects.countries
  if (countries?.type !== 'GeometryCollection') throw new Error('The world has no countries.')
  return { topology, countries: countries as World['countries'] }
}
