import type { BasePoint, MapGround } from '@/geo/country-map'
import type { MapAnswer, PrisonPoint } from '@/lib/domain/contract/map-answer'
import { rankOf, type Level } from '@/lib/domain/vocabulary'
import { discRadius, RING, SHAPE_HALF, SHAPE_LIFT } from './circle-size'
import type { Box } from './panel'
import { projectPlace } from './project'
import { topLevelOf } from './ring'

/** A prison in a drawing: its place on the base map, its radius, and how far it was moved to be seen, in pixels. */
export interface PrisonCircle {
  id: string
  prison: PrisonPoint['properties']
  at: BasePoint
  radius: number
  level: Level
  shift: { x: number; y: number }
}

/** The prisons where somebody is held, most urgent first, then fullest. */
export function circlesOf(answer: MapAnswer, map: MapGround): PrisonCircle[] {
  const held = answer.features.filter((each) => each.properties.total > 0)
  const fullest = Math.max(0, ...held.map((each) => each.properties.total))
  const circles = held.map(({ id, geometry, properties }): PrisonCircle => ({
    id,
    prison: properties,
    at: projectPlace(geometry.coordinates[0], geometry.coordinates[1], map.projection),
    radius: discRadius(properties.total, fullest),
    level: topLevelOf(properties),
    shift: { x: 0, y: 0 },
  }))
  return circles.sort((a, b) =>
    rankOf(b.level) - rankOf(a.level) || b.prison.total - a.prison.total || (a.id < b.id ? -1 : 1))
}

/** The reach of a circle without its shape and its halo, which may lie over a neighbour's. */
export function reachOf(circle: PrisonCircle): number {
  return circle.radius + RING.outer
}

/** All that a circle covers, with the halo and the shape on top. */
export function boxOf(circle: PrisonCircle): Box {
  const { shift, radius, level, prison } = circle
  const reach = radius + (prison.locationPrecision === 'city' ? RING.halo + 1 : RING.outer)
  const top = level === 'none' ? reach : Math.max(reach, radius + RING.outer + SHAPE_LIFT + SHAPE_HALF)
  return { at: circle.at, left: shift.x - reach, top: shift.y - top, right: shift.x + reach, bottom: shift.y + reach }
}
