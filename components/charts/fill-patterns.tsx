import type { Fill } from './chart-spec'

const LINES: Partial<Record<Fill, { size: number; d: string }>> = {
  high: { size: 6, d: 'M-1 7 7 -1M-1 1 1 -1M5 7 7 5' },
  elevated: { size: 5, d: 'M0 2.5H5' },
}

/** The patterns of a picture, named after it. */
export function FillPatterns({ id, fills }: { id: string; fills: readonly Fill[] }) {
  return (
    <defs>
      {fills.map((fill) => {
        const lines = LINES[fill]
        const size = lines?.size ?? 5
        if (!lines && fill !== 'watch') return null
        return (
          <pattern key={fill} id={`${id}-${fill}`} width={size} height={size} patternUnits="userSpaceOnUse">
            {lines
              ? <path className={`line-${fill}`} d={lines.d} />
              : <circle className="dot-watch" cx="2.5" cy="2.5" r="1.2" />}
          </pattern>
        )
      })}
    </defs>
  )
}

/** The paint of a part: a pattern of its picture, or nothing where a class says the colour. */
export function paintOf(fill: Fill, id: string): string | undefined {
  return fill === 'high' || fill === 'elevated' || fill === 'watch' ? `url(#${id}-${fill})` : undefined
}
