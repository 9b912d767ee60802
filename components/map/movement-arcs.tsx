import type { MapGround } from '@/geo/country-map'
import type { Panel } from './panel'
import { projectPlace } from './project'

/** Where people were moved from and to, and how many. */
export interface MovementView {
  from: { id: string; name: string; longitude: number; latitude: number }
  to: { id: string; name: string; longitude: number; latitude: number }
  people: number
}

/** An arc rises by this share of its length, and ends this far, in base units, before the middle of a prison. */
const RISE = 0.18
const CLEAR = 9
const HEAD = 7
/** With more than this the arcs would be a thicket: the table beneath has them all. */
const MOST_ARCS = 60

/** The movements as arcs that end in a head, over the land and under the prisons. */
export function MovementArcs({ movements, map, panel }: {
  movements: readonly MovementView[]
  map: MapGround
  panel: Panel
}) {
  const most = Math.max(1, ...movements.map(({ people }) => people))
  const box = [panel.x, panel.y, panel.width, panel.height].join(' ')
  return (
    <svg className="pm-clip" width="100%" height="100%" viewBox={box} preserveAspectRatio="none" aria-hidden="true">
      {movements.slice(0, MOST_ARCS).map((movement) => {
        const arc = layArc(movement, map)
        return arc && (
          <g key={`${movement.from.id} ${movement.to.id}`} className="pm-arc">
            <path d={arc.line} strokeWidth={1.5 + (2.5 * movement.people) / most} />
            <path className="pm-arc-head" d={arc.head} />
          </g>
        )
      })}
    </svg>
  )
}

/** The line and the head of an arc as SVG paths in base units; null where its ends are too near to draw one. */
export function layArc({ from, to }: MovementView, { projection }: MapGround): { line: string; head: string } | null {
  const [a, b] = [from, to].map(({ longitude, latitude }) => projectPlace(longitude, latitude, projection))
  if (!a || !b) return null
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  if (length < 3 * CLEAR) return null
  const middle = { x: (a.x + b.x) / 2 + dy * RISE, y: (a.y + b.y) / 2 - dx * RISE }
  const toward = (from: typeof a, to: typeof a, by: number) => {
    const far = Math.hypot(to.x - from.x, to.y - from.y)
    return { x: from.x + ((to.x - from.x) / far) * by, y: from.y + ((to.y - from.y) / far) * by }
  }
  const [start, tip] = [toward(a, middle, CLEAR), toward(b, middle, CLEAR)]
  const neck = toward(tip, middle, HEAD)
  const side = { x: ((tip.y - neck.y) / HEAD) * (HEAD / 2.2), y: ((neck.x - tip.x) / HEAD) * (HEAD / 2.2) }
  const [left, right] = [{ x: neck.x + side.x, y: neck.y + side.y }, { x: neck.x - side.x, y: neck.y - side.y }]
  return {
    line: `M${pair(start)}Q${pair(middle)} ${pair(neck)}`,
    head: `M${pair(tip)}L${pair(left)}L${pair(right)}Z`,
  }
}

function pair({ x, y }: { x: number; y: number }): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
