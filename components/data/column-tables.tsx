import { useTranslations } from 'next-intl'
import { OPEN_TABLES, type OpenTable } from '@/lib/domain/contract/open-tables'

const TABLES = ['cases', 'prisons', 'sources'] as const satisfies readonly OpenTable[]

/** What each column of the tables holds. Their names are the same in every language. */
export function ColumnTables() {
  const t = useTranslations('data')
  const codebook = useTranslations('codebook')
  return (
    <section className="sec prose" aria-labelledby="columns">
      <header><h2 id="columns" className="t4">{t('columns')}</h2></header>
      <p>{t.rich('columnsText', { date: (written) => <span className="nb" translate="no">{written}</span> })}</p>
      <p>{codebook('text')} <a href="/api/v1/codebook.csv">{codebook('link')}</a> (CSV)</p>
      {TABLES.map((name) => <Columns key={name} name={name} />)}
    </section>
  )
}

function Columns({ name }: { name: OpenTable }) {
  const t = useTranslations('data')
  return (
    <table className="sheet column-list">
      <caption className="t2">{t(`table.${name}`)}</caption>
      <tbody>
        {OPEN_TABLES[name].map((column) => (
          <tr key={column}>
            <th scope="row"><code lang="en" dir="ltr" translate="no">{column}</code></th>
            <td>{t(`column.${column}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
