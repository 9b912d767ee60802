import { useTranslations } from 'next-intl'
import { longestSilence } from '@/components/silence/longest-silence'
import type { Reading } from '@/components/site/reading'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { CaseCards } from './case-cards'
import { CaseTable } from './case-table'

/** Cases as a table on wide screens and as cards on narrow ones, with the key of the bars. */
export function CaseList({ rows, reading }: { rows: CaseLine[]; reading: Reading }) {
  const t = useTranslations('cases')
  const silences = rows.map((line) => line.silence)
  const scaleDays = longestSilence(silences)
  return (
    <>
      <CaseTable rows={rows} reading={reading} scaleDays={scaleDays} />
      <CaseCards rows={rows} reading={reading} scaleDays={scaleDays} />
      {silences.some((silence) => silence !== null) && <p className="key t1 soft">{t('barsKey')}</p>}
    </>
  )
}
