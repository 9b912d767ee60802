import type { Day } from '@/lib/domain/dates/day'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'
import { layBar, type BarLayout } from './bar-geometry'
import type { SilenceDays } from './silence-days'

export interface SilenceBarProps {
  /** Null draws a dotted line: nothing to count from. */
  silence: SilenceDays | null
  asOf: Day
  /** The longest bounded silence on the page, in days (`longestSilence`): all bars share its scale. */
  scaleDays: number
  /** What the bar says, in words; without it the bar is left to the text beside it. */
  label?: string
  width?: number
  height?: number
}

/** Room above the bar for the post, which is taller. */
const POST_RISE = 3

interface DrawingProps extends SilenceBarProps {
  rightToLeft: boolean
  /** By whose months the bar is cut. */
  calendar: Calendar
}

/** The bar for a reader whose direction and calendar are known. Without hooks: a script of ours draws it too. */
export function SilenceBarDrawing({
  silence, asOf, scaleDays, label, width = 190, height = 9, rightToLeft, calendar,
}: DrawingProps) {
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label }
  if (silence === null) return <span className="nobar" {...named} />
  const bar = layBar(silence, asOf, { width, height, scaleDays, calendar })
  return (
    <svg width={width} height={height + 2 * POST_RISE} viewBox={`0 0 ${width} ${height + 2 * POST_RISE}`} {...named}>
      <g transform={rightToLeft ? `translate(${width} ${POST_RISE}) scale(-1 1)` : `translate(0 ${POST_RISE})`}>
        <path className="sil" d={bar.path} />
        <BarStart bar={bar} height={height} />
        <path className="sil-hair" d={`M${bar.endX + 1} -1V${height + 1}`} />
      </g>
    </svg>
  )
}

function BarStart({ bar, height }: { bar: BarLayout; height: number }) {
  switch (bar.start) {
    case 'slope':
      return null
    case 'post':
      return <rect className="sil" x={bar.startX - 5} y={-2} width={2} height={height + 4} />
    case 'square':
      return <rect className="sil" x={bar.startX - 7} y={height - 5} width={5} height={5} />
    case 'dots':
      return [1, 2, 3, 4].map((place) => (
        <rect key={place} className="sil" x={bar.startX - place * 5} y={height - 2} width={2} height={2} />
      ))
  }
}
