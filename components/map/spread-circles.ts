import type { Panel } from './panel'
import { scalesOf } from './panel'
import { boxOf, reachOf, type PrisonCircle } from './prison-circle'

const ROUNDS = 60
/** A circle is never drawn further than this from its place; a hairline leads back to it. */
const FARTHEST = 26
const GOLDEN_ANGLE = 2.399963

/**
 * Moves circles that would hide each other apart, as little as will do, where the panel is narrowest;
 * several prisons known to one town only would else be one circle. Keeps all inside the panel, and below its
 * head of so many pixels.
 */
export function spreadCircles(circles: PrisonCircle[], panel: Panel, headPx = 0): PrisonCircle[] {
  const [scale] = scalesOf(panel)
  const spread = circles.map((circle) => ({ circle, x: circle.at.x * scale, y: circle.at.y * scale }))
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushOnce(spread)) break
    for (const each of spread) hold(each, scale)
  }
  return spread.map(({ circle, x, y }) => {
    const shift = { x: tenth(x - circle.at.x * scale), y: tenth(y - circle.at.y * scale) }
    return { ...circle, shift: insideShift({ ...circle, shift }, panel, headPx) }
  })
}

interface Moving {
  circle: PrisonCircle
  x: number
  y: number
}

function pushOnce(spread: Moving[]): boolean {
  let moved = false
  for (const [index, a] of spread.entries()) {
    for (const [other, b] of spread.entries()) {
      if (other <= index) continue
      const wanted = reachOf(a.circle) + reachOf(b.circle) + 1
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) continue
      const distance = Math.hypot(dx, dy)
      if (distance >= wanted - 0.05) continue
      const turn = distance < 0.1 ? other * GOLDEN_ANGLE : Math.atan2(dy, dx)
      const push = (wanted - distance) / 2
      a.x -= Math.cos(turn) * push
      a.y -= Math.sin(turn) * push
      b.x += Math.cos(turn) * push
      b.y += Math.sin(turn) * push
      moved = true
    }
  }
  return moved
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
