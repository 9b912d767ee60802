import { useTranslations } from 'next-intl'
import { useSaidWords } from '@/components/imports/use-said-words'
import { useMarks } from '@/components/ui/use-marks'
import type { RowReading } from '@/lib/domain/lists/list-reading'

/** What was read in each cell of a row, and what was not, for somebody who looks closer. */
export function ReadCells({ row, prisons }: { row: RowReading; prisons: ReadonlyMap<string, string> }) {
  const [t, sayRead] = [useTranslations('import-people'), useSaidWords(prisons)]
  const sayReason = (code: string) => t(t.has(`unread.${code}`) ? `unread.${code}` : 'unread.not_understood')
  const { colon, quote } = useMarks()
  const cells = row.cells.filter(({ text }) => text !== '')
  // That a cell was not read is told of each of them by its column.
  const warnings = row.warnings.filter((warning) => warning !== 'unread')
  return (
    <>
      {row.faults.map((fault) => <p key={fault} className="fault">{sayReason(fault)}</p>)}
      {cells.map(({ column, fault }, at) => fault !== null && (
        <p key={at} className="soft">{quote(column)}{colon}{sayReason(fault)}</p>
      ))}
      {warnings.map((warning) => <p key={warning} className="soft">{sayReason(warning)}</p>)}
      {cells.length > 0 && (
        <details className="fold">
          <summary>{t('cells')}</summary>
          <table>
            <thead>
              <tr><th scope="col">{t('column')}</th><th scope="col">{t('text')}</th><th scope="col">{t('readAs')}</th></tr>
            </thead>
            <tbody>
              {cells.map(({ column, text, said, fault, warnings }, at) => (
                <tr key={at}>
                  <th scope="row"><bdi>{column}</bdi></th>
                  <td><bdi>{text}</bdi></td>
                  <td>
                    {said.map((one, place) => <span key={place}><bdi>{sayRead(one)}</bdi> </span>)}
                    {fault !== null && <span className="fault">{sayReason(fault)}</span>}
                    {warnings.map((one) => <span key={one} className="soft">{sayReason(one)} </span>)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}
