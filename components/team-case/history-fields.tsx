import { useTranslations } from 'next-intl'

/** What a change made of which fields, unfolding; nothing where it changed no content. */
export function HistoryFields({ fields }: { fields: readonly { field: string; old: unknown; new: unknown }[] }) {
  const t = useTranslations('team-case.historyPage')
  if (fields.length === 0) return null
  return (
    <details>
      <summary>{t('fields')}</summary>
      <table>
        <thead>
          <tr><th scope="col">{t('field')}</th><th scope="col">{t('before')}</th><th scope="col">{t('after')}</th></tr>
        </thead>
        <tbody>
          {fields.map((one) => (
            <tr key={one.field}>
              <th scope="row">{one.field}</th>
              <td>{say(one.old) ?? <span className="soft">{t('nothing')}</span>}</td>
              <td>{say(one.new) ?? <span className="soft">{t('nothing')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function say(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
