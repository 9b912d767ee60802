import type { BasePoint } from '../../geo/country-map'

/** The closed rings of an SVG path that consists of straight lines only. */
export function ringsOf(path: string): BasePoint[][] {
  return path
    .split('Z')
    .map((ring) => [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((hit) => ({ x: Number(hit[1]), y: Number(hit[2]) })))
    .filter((ring) => ring.length > 2)
}

/** Whether a point lies inside, by the even-odd rule. */
export function isInside(rings: BasePoint[][], at: BasePoint): boolean {
  let inside = false
  for (const [a, b] of edgesOf(rings)) {
    if (a.y > at.y !== b.y > at.y && at.x < a.x + ((at.y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside
  }
  return inside
}

/** The distance to the nearest edge, heights counted `stretch` times: words are wider than high. */
export function clearance(rings: BasePoint[][], at: BasePoint, stretch: number): number {
  let nearest = Infinity
  for (const [a, b] of edgesOf(rings)) {
    const [ax, ay, bx, by] = [a.x - at.x, (a.y - at.y) * stretch, b.x - at.x, (b.y - at.y) * stretch]
    const square = (bx - ax) ** 2 + (by - ay) ** 2
    const along = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / square))
    nearest = Math.min(nearest, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)))
  }
  return nearest
}

function* edgesOf(rings: BasePoint[][]): Generator<[BasePoint, BasePoint]> {
  for (const ring of rings) {
    for (const [index, b] of ring.entries()) {
      const a = ring.at(index - 1)
      if (a) yield [a, b]
    }
  }
}
