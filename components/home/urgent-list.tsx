import { useTranslations } from 'next-intl'
import { CaseSentence } from '@/components/cases/case-sentence'
import { SilenceBar } from '@/components/silence/silence-bar'
import { longestSilence } from '@/components/silence/longest-silence'
import { linkTo, type Reading } from '@/components/site/reading'
import { UrgencyMark } from '@/components/ui/urgency-mark'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'

interface UrgentListProps {
  lines: CaseLine[]
  /** People on record on the day shown, urgent or not. */
  total: number
  reading: Reading
}

/** The most urgent people as sentences, each with its level, its place and its silence. */
export function UrgentList({ lines, total, reading }: UrgentListProps) {
  const t = useTranslations('home.urgent')
  const dates = useTranslations('dates')
  const day = formatDayLong(reading.asOf, dates)
  const silences = lines.map((line) => line.silence)
  const scaleDays = longestSilence(silences)
  return (
    <section className="urgent-col" aria-labelledby="urgent">
      <div className="rowhead">
        <h2 id="urgent" className="t4">{t('title')}</h2>
        <a className="t1" href={linkTo(reading, '/cases')}>{t('all', { total })}</a>
      </div>
      {lines.length === 0 && <p className="t2 soft">{t('none', { day })}</p>}
      <ul className="urgent" data-moves="urgent">
        {lines.map((line) => <UrgentItem key={line.id} line={line} reading={reading} scaleDays={scaleDays} />)}
      </ul>
      {silences.some((silence) => silence !== null) && <p className="key t1 soft" data-moves="urgent-key">{t('barsKey', { day })}</p>}
    </section>
  )
}

function UrgentItem({ line, reading, scaleDays }: { line: CaseLine; reading: Reading; scaleDays: number }) {
  return (
    <li>
      <div className="who">
        <UrgencyMark level={line.urgency.level} possible={line.urgency.possible} />
        <span><UrgentPlace line={line} /></span>
      </div>
      <p className="say"><CaseSentence line={line} href={linkTo(reading, `/cases/${line.slug}`)} /></p>
      {line.silence !== null && (
        <div className="bar">
          <SilenceBar silence={line.silence} asOf={reading.asOf} scaleDays={scaleDays} width={BAR_WIDTH} height={12} />
        </div>
      )}
    </li>
  )
}

/** No wider than the column of a phone of 390 px: the bar is drawn for its width, and not scaled. */
const BAR_WIDTH = 342

function UrgentPlace({ line }: { line: CaseLine }) {
  const t = useTranslations('vocabulary')
  if (line.prison !== null) return line.prison.name
  return line.prisonPossible === null ? t('placeNotKnown') : t('possiblePlace', { prison: line.prisonPossible.name })
}
