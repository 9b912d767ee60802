import type { Panel } from './panel'
import { scalesOf } from './panel'
import { boxOf, reachOf, type PrisonCircle } from './prison-circle'

const ROUNDS = 30
/** A circle is never drawn further than this from its place; a hairline leads back to it. */
const FARTHEST = 26
/** Where circles would fill this share of the panel, their rings may overlap, but not their discs. */
const CROWDED_SHARE = 0.6
const CROWDED_APART = 0.58
/** With more circles than this none can be moved to where it is free: each stays at its place. */
const MOST_MOVED = 150
/** Circles at the very same place start in directions of their own, this many pixels away. */
const NUDGE = 0.5
const GOLDEN_ANGLE = 2.399963

/**
 * Moves circles that would hide each other apart, as little as will do, where the panel is narrowest;
 * several prisons known to one town only would else be one circle. Keeps all inside the panel, and below its
 * head of so many pixels.
 */
export function spreadCircles(circles: PrisonCircle[], panel: Panel, headPx = 0): PrisonCircle[] {
  const [scale] = scalesOf(panel)
  const spread = circles.map((circle, index): Moving => ({
    circle,
    reach: reachOf(circle),
    x: circle.at.x * scale + NUDGE * Math.cos(index * GOLDEN_ANGLE),
    y: circle.at.y * scale + NUDGE * Math.sin(index * GOLDEN_ANGLE),
  }))
  const apart = apartIn(panel, circles)
  for (let round = 0; apart > 0 && round < ROUNDS; round += 1) {
    if (!pushOnce(spread, apart)) break
    for (const each of spread) hold(each, scale)
  }
  return spread.map(({ circle, x, y }) => {
    const moved = { x: tenth(x - circle.at.x * scale), y: tenth(y - circle.at.y * scale) }
    const shift = Math.hypot(moved.x, moved.y) > 2 * NUDGE ? moved : { x: 0, y: 0 }
    return { ...circle, shift: insideShift({ ...circle, shift }, panel, headPx) }
  })
}

interface Moving {
  circle: PrisonCircle
  reach: number
  x: number
  y: number
}

/** How far apart circles are to stand, as a share of their reach. */
function apartIn(panel: Panel, circles: PrisonCircle[]): number {
  if (circles.length > MOST_MOVED) return 0
  const covered = circles.reduce((sum, circle) => sum + (2 * reachOf(circle)) ** 2, 0)
  const share = covered / (panel.leastPx ** 2 * (panel.height / panel.width))
  return share > CROWDED_SHARE ? CROWDED_APART : 1
}

/** Pushes apart each pair that is nearer than it may be; false if there was none. */
function pushOnce(spread: Moving[], apart: number): boolean {
  let moved = false
  spread.forEach((a, index) => {
    for (let other = index + 1; other < spread.length; other += 1) {
      const b = spread[other]
      if (b && push(a, b, apart)) moved = true
    }
  })
  return moved
}

function push(a: Moving, b: Moving, apart: number): boolean {
  const wanted = (a.reach + b.reach) * apart + 1
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const distance = Math.sqrt(dx * dx + dy * dy)
  if (distance >= wanted - 0.05 || distance === 0) return false
  const half = (wanted - distance) / 2 / distance
  a.x -= dx * half
  a.y -= dy * half
  b.x += dx * half
  b.y += dy * half
  return true
}

function hold(each: Moving, scale: number) {
  const [homeX, homeY] = [each.circle.at.x * scale, each.circle.at.y * scale]
  const away = Math.hypot(each.x - homeX, each.y - homeY)
  if (away <= FARTHEST) return
  each.x = homeX + ((each.x - homeX) * FARTHEST) / away
  each.y = homeY + ((each.y - homeY) * FARTHEST) / away
}

function insideShift(circle: PrisonCircle, panel: Panel, headPx: number) {
  const [scale] = scalesOf(panel)
  const box = boxOf(circle)
  const [x, y] = [(circle.at.x - panel.x) * scale, (circle.at.y - panel.y) * scale]
  const fix = (low: number, high: number, size: number) => Math.max(0, 1 - low) - Math.max(0, high - size + 1)
  return {
    x: tenth(circle.shift.x + fix(x + box.left, x + box.right, panel.width * scale)),
    y: tenth(circle.shift.y + fix(y + box.top - headPx, y + box.bottom, panel.height * scale)),
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
