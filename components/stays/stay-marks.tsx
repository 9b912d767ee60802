import { percent } from '@/components/silence/percent'
import { BASE, TOP } from './stay-box'
import type { StayLabel } from './stay-labels'
import type { Block, StaysLayout } from './stays-geometry'

interface Placed {
  layout: StaysLayout
  rightToLeft: boolean
}

/** Three dots before what may have begun earlier. */
export function OpenStarts({ layout, rightToLeft }: Placed) {
  const days = layout.last - layout.first + 1
  const open = [...layout.stays, layout.unplaced].filter((block): block is Block => block !== null && block.from.open)
  const inward = rightToLeft ? 1 : -1
  return open.map(({ from }, place) => (
    <svg
      key={place} x={percent((from.latest - layout.first) / days, rightToLeft)} width="1" height="1"
      overflow="visible"
    >
      {[1, 2, 3].map((dot) => (
        <circle key={dot} className="sil" r="1.3" cx={inward * (dot * 7 - 2)} cy={(TOP + BASE) / 2} />
      ))}
    </svg>
  ))
}

interface StayLabelTextProps {
  label: StayLabel
  className?: string
  rightToLeft: boolean
}

/** The name of a stay, inside it or over it. */
export function StayLabelText({ label, className, rightToLeft }: StayLabelTextProps) {
  const gap = (label.anchor === 'start' ? 7 : 0) * (rightToLeft ? -1 : 1)
  return (
    <text
      className={className} x={percent(label.fraction, rightToLeft)} dx={label.inside ? gap : 0}
      y={label.inside ? (TOP + BASE) / 2 + 3 : TOP - 7} textAnchor={label.anchor}
    >
      {label.text}
    </text>
  )
}
