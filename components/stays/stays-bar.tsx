import { useTranslations } from 'next-intl'
import { labelMonths } from '@/components/silence/axis-labels'
import { monthsOn } from '@/components/silence/month-axis'
import { percent } from '@/components/silence/percent'
import { useAxisWords } from '@/components/silence/use-axis-words'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Day } from '@/lib/domain/dates/day'
import { isHeld } from '@/lib/domain/vocabulary'
import { labelBlock, NARROWEST_BAR_PX, type StayLabel } from './stay-labels'
import { solitarySpans } from './solitary-spans'
import { blockPath, layStays, type Block, type StaysLayout } from './stays-geometry'

const TOP = 20
const BASE = 54
const EDGE = 6
const HEIGHT = 84
const COLOURS = 4

interface StaysBarProps {
  page: CasePage
  asOf: Day
  /** The same in words, for those who cannot see it. */
  label: string
  rightToLeft?: boolean
}

/** Prisons along one axis up to the as-of day. Null where nothing on record has a day. */
export function StaysBar({ page, asOf, label, rightToLeft = false }: StaysBarProps) {
  const t = useTranslations('case.stays')
  const layout = layStays({
    stays: page.stays, solitary: solitarySpans(page), heldSince: page.heldSince, held: isHeld(page.status), asOf,
  })
  if (layout === null) return null
  const { first, last } = layout
  const days = last - first + 1
  const names = layout.stays.flatMap((block, place) =>
    block === null ? [] : [labelBlock(page.stays[place]?.prison.name ?? '', block, first, last)])
  const unplaced = layout.unplaced === null ? [] : [labelBlock(t('placeNotKnown'), layout.unplaced, first, last)]
  return (
    <svg className="stays" width="100%" height={HEIGHT} role="img" aria-label={label} direction={rightToLeft ? 'rtl' : 'ltr'}>
      <svg width="100%" height={HEIGHT} viewBox={`0 0 ${days} ${HEIGHT}`} preserveAspectRatio="none">
        <g transform={rightToLeft ? `translate(${days} 0) scale(-1 1)` : undefined}>
          <Blocks layout={layout} colours={coloursOf(page)} />
        </g>
      </svg>
      <OpenStarts layout={layout} rightToLeft={rightToLeft} />
      {names.map((name, place) => <Label key={place} label={name} className="stay-name" rightToLeft={rightToLeft} />)}
      {unplaced.filter(({ inside }) => inside).map((name) => (
        <Label key="unplaced" label={name} rightToLeft={rightToLeft} />
      ))}
      <Axis first={first} last={last} rightToLeft={rightToLeft} />
    </svg>
  )
}

/** A colour for each prison, in order of appearance. */
function coloursOf({ stays }: CasePage): number[] {
  const prisons = [...new Set(stays.map(({ prison }) => prison.id))]
  return stays.map(({ prison }) => (prisons.indexOf(prison.id) % COLOURS) + 1)
}

function Blocks({ layout, colours }: { layout: StaysLayout; colours: number[] }) {
  const { first } = layout
  return (
    <>
      {layout.unplaced && <path className="stay-unplaced" d={blockPath(layout.unplaced, first, TOP, BASE)} />}
      {layout.stays.map((block, place) => block && (
        <path key={place} className={`stay-${colours[place] ?? 1}`} d={blockPath(block, first, TOP, BASE)} />
      ))}
      {layout.solitary.map((block, place) => (
        <path key={place} className="sil" d={blockPath(block, first, BASE - EDGE, BASE)} />
      ))}
    </>
  )
}

interface Placed {
  layout: StaysLayout
  rightToLeft: boolean
}

/** Three dots before what may have begun earlier. */
function OpenStarts({ layout, rightToLeft }: Placed) {
  const days = layout.last - layout.first + 1
  const open = [...layout.stays, layout.unplaced].filter((block): block is Block => block !== null && block.from.open)
  const inward = rightToLeft ? 1 : -1
  return open.map(({ from }) => (
    <svg key={from.latest} x={percent((from.latest - layout.first) / days, rightToLeft)} width="1" height="1" overflow="visible">
      {[1, 2, 3].map((dot) => <circle key={dot} className="sil" r="1.3" cx={inward * (dot * 7 - 2)} cy={(TOP + BASE) / 2} />)}
    </svg>
  ))
}

function Label({ label, className, rightToLeft }: { label: StayLabel; className?: string; rightToLeft: boolean }) {
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

function Axis({ first, last, rightToLeft }: { first: Day; last: Day; rightToLeft: boolean }) {
  const words = useAxisWords()
  const months = monthsOn(first, last)
  const days = last - first + 1
  const labels = labelMonths(months, NARROWEST_BAR_PX / days, words)
  const ticks = days > 800 ? labels.map(({ month }) => month) : months
  const at = (day: Day) => percent((day - first) / days, rightToLeft)
  return (
    <g>
      <line className="ax-0" x1="0" x2="100%" y1={BASE + 8} y2={BASE + 8} />
      {ticks.filter(({ begins }) => begins).map((month) => (
        <line key={month.first} className="ax-0" x1={at(month.first)} x2={at(month.first)} y1={BASE + 8} y2={BASE + 14} />
      ))}
      {labels.filter(({ month }) => month.begins).map(({ month, text }) => (
        <text key={month.first} x={at(month.first)} dx={rightToLeft ? -5 : 5} y={BASE + 27}>{text}</text>
      ))}
    </g>
  )
}
