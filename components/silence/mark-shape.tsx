import { LevelShape } from '@/components/ui/level-shape'
import type { Level } from '@/lib/domain/vocabulary'

const SIZE = 11

/** The shape of a level in a drawing, centred on the origin; its word stands near by. */
export function MarkShape({ level }: { level: Level }) {
  if (level === 'none') return null
  return (
    <g className={`u-${level}`} transform={`translate(${-SIZE / 2} ${-SIZE / 2})`}>
      <svg width={SIZE} height={SIZE}>
        <LevelShape level={level} />
      </svg>
    </g>
  )
}
