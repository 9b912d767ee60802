import { useTranslations } from 'next-intl'
import type { ChangeWords } from './use-change-words'

/** What a change made of which fields, unfolding; nothing where it changed no content. */
export function HistoryFields({ fields }: { fields: readonly ChangeWords[] }) {
  const t = useTranslations('team-case.historyPage')
  if (fields.length === 0) return null
  // Where nothing stood before, one column says it.
  const isFirst = fields.every(({ old }) => old === null)
  return (
    <details>
      <summary>{t('fields', { count: fields.length })}</summary>
      <table className="change-table">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {!isFirst && <th scope="col">{t('before')}</th>}
            <th scope="col">{t(isFirst ? 'said' : 'after')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.filter((one) => one.old !== null || one.new !== null).map((one) => (
            <tr key={one.field}>
              <th scope="row">{one.label}</th>
              {!isFirst && <td>{one.old ?? <span className="soft">{t('nothing')}</span>}</td>}
              <td>{one.new ?? <span className="soft">{t('nothing')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
