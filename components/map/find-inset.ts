import type { BasePoint } from '@/geo/country-map'
import { scalesOf, type Panel } from './panel'
import { reachOf, type PrisonCircle } from './prison-circle'

/** The size of an inset where it is smallest, and how wide it may become. */
export interface InsetSize {
  width: number
  height: number
  mostPx: number
}

/** Margins around the places of an inset: circles need room, the title above, names to the right. */
const MARGIN = { left: 38, top: 62, bottom: 30, named: 118, bare: 38 }
/** Of the width that is left over, this share stays to the left: names run to the right. */
const SPARE_LEFT = 0.3
/** Less than this is not worth a second drawing; a larger scale would show the base map's straight lines. */
const LEAST_ENLARGEMENT = 5
const LARGEST_SCALE = 14

/**
 * The part of the map to be drawn again, larger: where the most circles hide each other. Null where none do.
 * The panel is that part, in base units, and everyone in it is drawn there and not on the main map.
 */
export function findInset(circles: PrisonCircle[], main: Panel, size: InsetSize): Panel | null {
  const [scale] = scalesOf(main)
  const hidden = circles.filter((a) => circles.some((b) => a !== b && overlap(a, b, scale)))
  if (hidden.length === 0) return null
  const least = scale * LEAST_ENLARGEMENT
  const room = (right: number) => ({
    width: size.width - MARGIN.left - right,
    height: size.height - MARGIN.top - MARGIN.bottom,
  })
  const bare = room(MARGIN.bare)
  const group = fullestGroup(hidden, bare.width / least, bare.height / least)
  const bounds = boundsOf(group)
  const named = fitScale(bounds, room(MARGIN.named))
  const [zoom, area] = named >= least ? [named, room(MARGIN.named)] : [fitScale(bounds, bare), bare]
  const spare = area.width - bounds.width * zoom
  return {
    x: bounds.x - (MARGIN.left + spare * SPARE_LEFT) / zoom,
    y: bounds.y + bounds.height / 2 - (MARGIN.top + area.height / 2) / zoom,
    width: size.width / zoom,
    height: size.height / zoom,
    leastPx: size.width,
    mostPx: size.mostPx,
  }
}

/** Whether a place of the base map lies in a panel. */
export function isWithin(at: BasePoint, panel: Panel): boolean {
  return at.x >= panel.x && at.y >= panel.y && at.x <= panel.x + panel.width && at.y <= panel.y + panel.height
}

function overlap(a: PrisonCircle, b: PrisonCircle, scale: number): boolean {
  return Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) * scale < reachOf(a) + reachOf(b)
}

/** Of the groups grown from each circle to its nearest, within a size, the one with most prisons, then people. */
function fullestGroup(hidden: PrisonCircle[], width: number, height: number): PrisonCircle[] {
  const groups = hidden.map((seed) => growGroup(seed, hidden, width, height))
  const people = (group: PrisonCircle[]) => group.reduce((sum, each) => sum + each.prison.total, 0)
  return groups.reduce((best, group) => {
    const more = group.length - best.length || people(group) - people(best)
    return more > 0 ? group : best
  })
}

function growGroup(seed: PrisonCircle, all: PrisonCircle[], width: number, height: number): PrisonCircle[] {
  const away = (each: PrisonCircle) => Math.hypot(each.at.x - seed.at.x, each.at.y - seed.at.y)
  const near = all.filter(({ at }) => Math.abs(at.x - seed.at.x) <= width && Math.abs(at.y - seed.at.y) <= height)
  let bounds = { ...seed.at, width: 0, height: 0 }
  return near.toSorted((a, b) => away(a) - away(b)).filter(({ at }) => {
    const wider = stretch(bounds, at)
    const fits = wider.width <= width && wider.height <= height
    if (fits) bounds = wider
    return fits
  })
}

type Bounds = BasePoint & { width: number; height: number }

function stretch({ x, y, width, height }: Bounds, at: BasePoint): Bounds {
  const [left, top] = [Math.min(x, at.x), Math.min(y, at.y)]
  return { x: left, y: top, width: Math.max(x + width, at.x) - left, height: Math.max(y + height, at.y) - top }
}

function boundsOf(circles: PrisonCircle[]): Bounds {
  const [first, ...rest] = circles.map(({ at }) => at)
  return rest.reduce(stretch, { x: 0, y: 0, ...first, width: 0, height: 0 })
}

function fitScale(bounds: { width: number; height: number }, room: { width: number; height: number }): number {
  return Math.min(LARGEST_SCALE, room.width / Math.max(bounds.width, 0.01), room.height / Math.max(bounds.height, 0.01))
}
