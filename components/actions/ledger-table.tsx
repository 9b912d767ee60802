import { useTranslations } from 'next-intl'
import { MoreRows } from '@/components/board/more-rows'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { type LedgerFilter, ledgerParameters } from '@/lib/domain/actions/ledger-filter'
import type { LedgerLine } from '@/lib/domain/actions/ledger-line'
import { nextShow } from '@/lib/domain/board-filter'
import { LedgerRow } from './ledger-row'

interface LedgerTableProps {
  lines: readonly LedgerLine[]
  filter: LedgerFilter
  reading: TeamReading
}

const COLUMNS = ['date', 'what', 'addressee', 'answer', 'person'] as const

/** What was done, a line each. */
export function LedgerTable({ lines, filter, reading }: LedgerTableProps) {
  const t = useTranslations('team-ledger')
  const more = nextShow(lines.length, filter.show)
  if (lines.length === 0) {
    return <p>{Object.keys(ledgerParameters(filter)).length > 0 ? t('noneSuch') : t('none')}</p>
  }
  return (
    <>
      <table className="ledger-table">
        <caption className="vh">{t('title')}</caption>
        <thead>
          <tr>{COLUMNS.map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr>
        </thead>
        <tbody>{lines.map((line) => <LedgerRow key={line.eventId} line={line} reading={reading} />)}</tbody>
      </table>
      <p className="more">
        <MoreRows
          href={more === null ? null : teamLink(reading, '/ledger', { ...ledgerParameters(filter), show: String(more) })}
        />
      </p>
    </>
  )
}
