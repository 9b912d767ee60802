import { useTranslations } from 'next-intl'
import { useRightToLeft } from '@/components/silence/use-right-to-left'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Day } from '@/lib/domain/dates/day'
import { isHeld } from '@/lib/domain/vocabulary'
import { solitarySpans } from './solitary-spans'
import { labelBlock } from './stay-labels'
import { OpenStarts, StayLabelText } from './stay-marks'
import { BASE, EDGE, HEIGHT, TOP } from './stay-box'
import { StaysAxis } from './stays-axis'
import { blockPath, layStays, type StaysLayout } from './stays-geometry'

const COLOURS = 4

interface StaysBarProps {
  page: CasePage
  asOf: Day
  /** The same in words, for those who cannot see it. */
  label: string
}

/** Prisons along one axis up to the as-of day; nothing where less than a week would be drawn. */
export function StaysBar({ page, asOf, label }: StaysBarProps) {
  const t = useTranslations('case.stays')
  const rightToLeft = useRightToLeft()
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
    <figure>
      <svg
        className="stays" width="100%" height={HEIGHT} role="img" aria-label={label}
        direction={rightToLeft ? 'rtl' : 'ltr'}
      >
        <svg width="100%" height={HEIGHT} viewBox={`0 0 ${days} ${HEIGHT}`} preserveAspectRatio="none">
          <g transform={rightToLeft ? `translate(${days} 0) scale(-1 1)` : undefined}>
            <Blocks layout={layout} colours={coloursOf(page)} />
          </g>
        </svg>
        <OpenStarts layout={layout} rightToLeft={rightToLeft} />
        {names.map((name, place) => (
          <StayLabelText key={place} label={name} className="stay-name" rightToLeft={rightToLeft} />
        ))}
        {unplaced.filter(({ inside }) => inside).map((name) => (
          <StayLabelText key="unplaced" label={name} rightToLeft={rightToLeft} />
        ))}
        <StaysAxis first={first} last={last} rightToLeft={rightToLeft} />
      </svg>
      <figcaption className="silence-key">{t('key')}</figcaption>
    </figure>
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
