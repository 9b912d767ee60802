import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { linkTo, type Reading } from '@/components/site/reading'
import { useMarks } from '@/components/ui/use-marks'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { AllUnplaced } from './all-unplaced'

interface UnplacedProps {
  /** How many there are, and some of them. */
  total: number
  lines: CaseLine[]
  /** People who are on the map. */
  placed: number
  reading: Reading
}

/** Dotted circles drawn at most: more would say nothing that the number does not. */
const MOST_CIRCLES = 12
const STEP = 26
/** So few names are shown at once: people come before the keeping of space. */
const MOST_OPEN = 8

/** Those held whose place is not known: never on the map, and never left out. */
export function Unplaced({ total, lines, placed, reading }: UnplacedProps) {
  const t = useTranslations('home.unplaced')
  const v = useTranslations('vocabulary')
  const nameOf = useName()
  const { comma } = useMarks()
  if (total === 0) return null
  const words = t(placed === 0 ? 'textNoneOnMap' : 'text', { count: total })
  return (
    <div className="unplaced">
      <DottedCircles count={Math.min(total, MOST_CIRCLES)} />
      <details id="unplaced" open={total <= MOST_OPEN}>
        <summary>{words} <span className="as-link">{t('names')}</span></summary>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <a href={linkTo(reading, `/cases/${line.slug}`)}>{nameOf(line.name)}</a>
              {line.prisonPossible !== null && `${comma}${v('possiblePlace', { prison: line.prisonPossible.name })}`}
            </li>
          ))}
          {total > lines.length && <li><AllUnplaced total={total} reading={reading} /></li>}
        </ul>
      </details>
    </div>
  )
}

function DottedCircles({ count }: { count: number }) {
  return (
    <svg className="dotted" width={count * STEP} height={22} aria-hidden="true">
      {Array.from({ length: count }, (_, place) => <circle key={place} cx={place * STEP + 11} cy={11} r={9} />)}
    </svg>
  )
}
