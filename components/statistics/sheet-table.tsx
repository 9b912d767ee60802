import { useTranslations } from 'next-intl'
import type { Sheet } from './sheet'

/** As many rows as stand open beside a chart; more are unfolded. */
const OPEN_ROWS = 14

/** The numbers of a chart as a table. */
export function SheetTable({ sheet, caption }: { sheet: Sheet; caption: string }) {
  const t = useTranslations('statistics')
  const table = <RowsTable sheet={sheet} caption={caption} />
  if (sheet.rows.length <= OPEN_ROWS) return table
  return (
    <details className="rows">
      <summary>{t('table')}</summary>
      {table}
    </details>
  )
}

function RowsTable({ sheet, caption }: { sheet: Sheet; caption: string }) {
  const [head, ...others] = sheet.columns
  // What scrolls must be within reach of the keyboard.
  const isWide = others.length > 2
  return (
    <div className="table-wrap" {...(isWide ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {})}>
      <table className="sheet">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {others.map((column) => <th key={column} scope="col" className="num">{column}</th>)}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map(({ name, cells, isStrong }, place) => (
            <tr key={place} className={isStrong ? 'sum' : undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => <td key={column} className="num">{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
