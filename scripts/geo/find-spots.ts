import type { BasePoint } from '../../geo/country-map'
import { clearance, isInside } from './rings'

export interface View {
  x: number
  y: number
  width: number
  height: number
}

const STEP = 6
const STRETCH = 3
/** Seas are narrow: their names may stand closer to the shore. */
const SEA_STRETCH = 5
const LEAST_ROOM = 22
const SPOTS = 3
const APART = 48

/** Where in a neighbour's land a name may stand, roomiest first and well apart. */
export function findSpots(rings: BasePoint[][], view: View): (BasePoint & { room: number })[] {
  const found: (BasePoint & { room: number })[] = []
  for (let x = view.x + STEP; x < view.x + view.width; x += STEP) {
    for (let y = view.y + STEP; y < view.y + view.height; y += STEP) {
      const edge = edgeDistance({ x, y }, view, STRETCH)
      if (edge < LEAST_ROOM || !isInside(rings, { x, y })) continue
      const room = Math.floor(Math.min(edge, clearance(rings, { x, y }, STRETCH)))
      if (room >= LEAST_ROOM) found.push({ x, y, room })
    }
  }
  found.sort((a, b) => b.room - a.room || a.y - b.y || a.x - b.x)
  const kept: (BasePoint & { room: number })[] = []
  for (const spot of found) {
    const apart = kept.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > APART)
    if (kept.length < SPOTS && apart) kept.push(spot)
  }
  return kept
}

/** A spot in the water with its free width to either side, up to the shore or the frame. */
export function withRoom(at: BasePoint, land: BasePoint[][], view: View): BasePoint & { room: number } {
  return { ...at, room: Math.floor(Math.min(edgeDistance(at, view, SEA_STRETCH), clearance(land, at, SEA_STRETCH))) }
}

function edgeDistance({ x, y }: BasePoint, view: View, stretch: number): number {
  const beside = Math.min(x - view.x, view.x + view.width - x)
  const above = Math.min(y - view.y, view.y + view.height - y)
  return Math.min(beside, above * stretch)
}

const BOX = { width: 207, height: 195 }
const GRID = 9

/** The four corners of a view, the one where an inset hides least of the country first. */
export function rankCorners(country: BasePoint[][], view: View): string[] {
  const right = view.x + view.width - BOX.width
  const bottom = view.y + view.height - BOX.height
  const corners = [
    { name: 'bottom-left', x: view.x, y: bottom },
    { name: 'bottom-right', x: right, y: bottom },
    { name: 'top-left', x: view.x, y: view.y },
    { name: 'top-right', x: right, y: view.y },
  ]
  return corners
    .map(({ name, ...corner }) => ({ name, hidden: countInside(country, corner) }))
    .sort((a, b) => a.hidden - b.hidden)
    .map(({ name }) => name)
}

function countInside(country: BasePoint[][], corner: BasePoint): number {
  let count = 0
  for (let x = GRID / 2; x < BOX.width; x += GRID) {
    for (let y = GRID / 2; y < BOX.height; y += GRID) {
      if (isInside(country, { x: corner.x + x, y: corner.y + y })) count += 1
    }
  }
  return count
}
