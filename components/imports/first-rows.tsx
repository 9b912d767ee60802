import { useTranslations } from 'next-intl'
import type { CellReading, RowReading } from '@/lib/domain/lists/list-reading'
import { useSaidWords } from './use-said-words'

interface FirstRowsProps {
  rows: readonly RowReading[]
  /** The names of prisons in the language of the page, by their ids. */
  prisons: ReadonlyMap<string, string>
}

/** The first rows of a list, each cell with what was read in it, or why it was not. */
export function FirstRows({ rows, prisons }: FirstRowsProps) {
  const t = useTranslations('team-imports')
  const [first] = rows
  if (!first) return null
  return (
    <section className="sec" aria-labelledby="first-rows">
      <h2 className="t4" id="first-rows">{t('first.title')}</h2>
      <p className="t2 soft">{t('first.lead')}</p>
      <div className="first-rows" tabIndex={0} role="region" aria-labelledby="first-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('first.line')}</th>
              {first.cells.map(({ column, field }, at) => (
                <th scope="col" key={`${column} ${at}`}>
                  <bdi>{column}</bdi> <span className="soft">{t(`field.${field}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <th scope="row">
                  {t('first.number', { line: row.line })}
                  {row.faults.map((fault) => <span className="fault" key={fault}>{t(`rowFault.${fault}`)}</span>)}
                </th>
                {row.cells.map((cell, at) => (
                  <td key={`${cell.column} ${at}`}><Cell cell={cell} prisons={prisons} /></td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Cell({ cell, prisons }: { cell: CellReading; prisons: FirstRowsProps['prisons'] }) {
  const { text, said, fault, asks, warnings } = cell
  const t = useTranslations('team-imports')
  const words = useSaidWords(prisons)
  return (
    <>
      {said.map((one, at) => <span key={at}><bdi>{words(one)}</bdi></span>)}
      {text !== '' && said.map(words).join() !== text && <span className="soft"><bdi>{text.slice(0, 120)}</bdi></span>}
      {fault !== null && <span className="fault">{t(`rowFault.${fault}`)}</span>}
      {asks !== null && <span className="asks">{t('first.asks')}</span>}
      {warnings.map((warning) => <span className="asks" key={warning}>{t(`warning.${warning}`)}</span>)}
    </>
  )
}
