import { useTranslations } from 'next-intl'
import type { RowReading } from '@/lib/domain/lists/list-reading'
import { useReadWords } from './use-read-words'

/** What was read in each cell of a row, and what was not, for somebody who looks closer. */
export function ReadCells({ row }: { row: RowReading }) {
  const [t, wordsOf] = [useTranslations('import-people'), useReadWords()]
  const cells = row.cells.filter(({ text }) => text !== '')
  return (
    <>
      {row.faults.map((fault) => <p key={fault} className="fault">{wordsOf.reason(fault)}</p>)}
      {row.warnings.map((warning) => <p key={warning} className="soft">{wordsOf.reason(warning)}</p>)}
      {cells.length > 0 && (
        <details>
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
                    {said.map((one, place) => <span key={place}><bdi>{wordsOf.said(one)}</bdi> </span>)}
                    {fault !== null && <span className="fault">{wordsOf.reason(fault)}</span>}
                    {warnings.map((one) => <span key={one} className="soft">{wordsOf.reason(one)} </span>)}
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
