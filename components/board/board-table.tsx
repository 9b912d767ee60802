import { useTranslations } from 'next-intl'
import { longestSilence } from '@/components/silence/longest-silence'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { BoardLine } from './board-line'
import { BoardTableRow } from './board-table-row'
import type { TeamReading } from '@/components/team/team-link'

interface BoardTableProps {
  lines: readonly BoardLine[]
  reading: TeamReading
  /** Whether the column of reasons tells what is missing instead. */
  asksForMissing: boolean
}

/** One line a case, for wide screens; the line with the focus unfolds. */
export function BoardTable({ lines, reading, asksForMissing }: BoardTableProps) {
  const t = useTranslations('board')
  const dates = useTranslations('dates')
  const scaleDays = longestSilence(lines.map(({ silence }) => silence))
  return (
    <table className="board-table">
      <caption className="vh">{t('caption', { day: formatDayLong(reading.asOf, dates) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.level')}</th>
          <th scope="col">{t('column.person')}</th>
          <th scope="col">{t(asksForMissing ? 'column.question' : 'column.reason')}</th>
          <th scope="col">{t('column.place')}</th>
          <th scope="col" className="num">{t('column.silence')}</th>
          <th scope="col"><span className="vh">{t('column.bar')}</span></th>
          <th scope="col">{t('column.with')}</th>
        </tr>
      </thead>
      {lines.map((line) => <BoardTableRow key={line.id} line={line} reading={reading} scaleDays={scaleDays} />)}
    </table>
  )
}
