import { useTranslations } from 'next-intl'
import type { ListReading } from '@/lib/domain/lists/list-reading'

/** How a list is read, in numbers: its rows, those that will be left out, what they say, and what is still asked. */
export function ListSummary({ list, open }: { list: ListReading; open: number }) {
  const t = useTranslations('team-imports.summary')
  const events = list.rows.reduce((count, row) => count + row.events.length, 0)
  const leftOut = list.rows.filter(({ faults }) => faults.length > 0).length
  const isToLookAt = ({ warnings, cells }: ListReading['rows'][number]) =>
    warnings.length > 0 || cells.some((cell) => cell.warnings.length > 0)
  const looked = list.rows.filter(isToLookAt).length
  return (
    <ul className="import-summary">
      <li>{t('rows', { rows: list.rows.length, events })}</li>
      {leftOut > 0 && <li>{t('leftOut', { count: leftOut })}</li>}
      {looked > 0 && <li>{t('warnings', { count: looked })}</li>}
      <li><b>{t('open', { count: open })}</b></li>
    </ul>
  )
}
