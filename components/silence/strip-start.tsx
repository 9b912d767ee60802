import type { Day } from '@/lib/domain/dates/day'
import { percent } from './percent'
import { firstDrawnDay, startOf, type SilenceDays } from './silence-days'
import { beginningOf, middleOf, type Strip } from './strip-geometry'

interface StripStartProps {
  silence: SilenceDays
  asOf: Day
  strip: Strip
  rightToLeft: boolean
  top: number
  base: number
}

const DOTS = [1, 2, 3, 4]

/** The mark at a strip's oldest end: a post, a square, or four dots; a slope is drawn by the strokes. */
export function StripStart({ silence, asOf, strip, rightToLeft, top, base }: StripStartProps) {
  const first = firstDrawnDay(silence, asOf)
  const x = percent(middleOf(first, strip), rightToLeft)
  switch (startOf(silence)) {
    case 'slope':
      return null
    case 'post':
      return <line className="silence-post" x1={x} x2={x} y1={top - 8} y2={base + 4} />
    case 'square':
      return (
        <svg x={x} y={base} overflow="visible" width="1" height="1">
          <rect className="sil" x="-4" y="-8" width="8" height="8" />
        </svg>
      )
    case 'dots':
      return DOTS.map((dot) => (
        <circle
          key={dot} className="sil" r="1.6" cy={base - 2}
          cx={percent((beginningOf(first, strip) * (dot - 0.5)) / DOTS.length, rightToLeft)}
        />
      ))
  }
}
