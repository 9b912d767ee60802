import type { Fill } from './chart-spec'
import { paintOf } from './fill-patterns'
import { Rectangle } from './recharts-parts'

interface ChartPartProps {
  fill: Fill
  id: string
  box: { x: number; y: number; width: number; height: number }
}

/** One part of a column or bar; nothing where it has no size. */
export function ChartPart({ fill, id, box }: ChartPartProps) {
  if (box.width <= 0 || box.height <= 0) return null
  // An outline is drawn within the part, so that the part stays as large as what it stands for.
  const inset = fill === 'open' || fill === 'may' || fill === 'none' ? 0.75 : 0
  return (
    <Rectangle
      className={`part part-${fill}`} fill={paintOf(fill, id)}
      x={round(box.x + inset)} y={round(box.y + inset)}
      width={round(Math.max(0.5, box.width - 2 * inset))} height={round(Math.max(0.5, box.height - 2 * inset))}
    />
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
