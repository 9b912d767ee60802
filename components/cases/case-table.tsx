import { useTranslations } from 'next-intl'
import { SilenceBar } from '@/components/silence/silence-bar'
import { linkTo, type Reading } from '@/components/site/reading'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { isHeld } from '@/lib/domain/vocabulary'
import { formatDayLong } from '@/lib/i18n/format-day'
import { Because } from './because'
import { RowLevel, RowName, RowPlace, RowSilence, RowStatus } from './row-parts'

interface CaseTableProps {
  rows: CaseLine[]
  reading: Reading
  scaleDays: number
}

const COLUMNS = ['level', 'name', 'status', 'place'] as const

/** One line a case, for wide screens. */
export function CaseTable({ rows, reading, scaleDays }: CaseTableProps) {
  const t = useTranslations('cases')
  const dates = useTranslations('dates')
  return (
    <table className="list">
      <caption className="vh">{t('caption', { day: formatDayLong(reading.asOf, dates) })}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}
          <th scope="col" className="num">{t('column.silence')}</th>
          <th scope="col"><span className="vh">{t('column.bar')}</span></th>
          <th scope="col">{t('column.because')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => <CaseTableRow key={line.id} line={line} reading={reading} scaleDays={scaleDays} />)}
      </tbody>
    </table>
  )
}

function CaseTableRow({ line, reading, scaleDays }: Omit<CaseTableProps, 'rows'> & { line: CaseLine }) {
  return (
    <tr>
      <td className="level"><RowLevel line={line} /></td>
      <td><RowName line={line} href={linkTo(reading, `/cases/${line.slug}`)} /></td>
      <td><RowStatus line={line} /></td>
      <td><RowPlace line={line} /></td>
      <td className="num nb"><RowSilence line={line} /></td>
      <td>
        {(isHeld(line.status) || line.silence !== null) && (
          <div className="bar"><SilenceBar silence={line.silence} asOf={reading.asOf} scaleDays={scaleDays} /></div>
        )}
      </td>
      <td className="t1"><Because line={line} /></td>
    </tr>
  )
}
