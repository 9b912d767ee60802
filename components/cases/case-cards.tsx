import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { SilenceBar } from '@/components/silence/silence-bar'
import { linkTo, type Reading } from '@/components/site/reading'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { formatDayCount } from '@/lib/i18n/format-count'
import { Because } from './because'
import { mayBeHeld } from './custody'
import { RowLevel, RowName, RowStatus } from './row-parts'

interface CaseCardsProps {
  rows: CaseLine[]
  reading: Reading
  scaleDays: number
}

/** As wide as a card on a phone of 390 px. */
const BAR_WIDTH = 342

/** A card a case, for narrow screens. */
export function CaseCards({ rows, reading, scaleDays }: CaseCardsProps) {
  return (
    <ul className="cards">
      {rows.map((line) => (
        <li key={line.id}>
          <div className="rowhead">
            <span><RowLevel line={line} /></span>
            <span className="t1 soft"><RowStatus line={line} /></span>
          </div>
          <p className="t4"><RowName line={line} href={linkTo(reading, `/cases/${line.slug}`)} /></p>
          {mayBeHeld(line.status) && <p className="t2"><PlaceAndSilence line={line} /></p>}
          {line.silence !== null && (
            <div className="bar">
              <SilenceBar silence={line.silence} asOf={reading.asOf} scaleDays={scaleDays} width={BAR_WIDTH} />
            </div>
          )}
          <p className="t1"><Because line={line} /></p>
        </li>
      ))}
    </ul>
  )
}

function PlaceAndSilence({ line }: { line: CaseLine }) {
  const t = useTranslations('cases.card')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  const place = line.prison?.name ?? vocabulary('placeNotKnown')
  if (line.silence === null) return t('placeOnly', { place, notStated: vocabulary('notStated') })
  const count = formatDayCount(line.silence, dates)
  const bold = (words: ReactNode) => <b>{words}</b>
  return t.rich(line.prison === null ? 'silenceOnly' : 'placeAndSilence', { count, place, b: bold })
}
