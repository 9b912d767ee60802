import { useTranslations } from 'next-intl'

/** A field, and what a version makes of it. */
export interface FieldChangeView {
  field: string
  old: unknown
  new: unknown
}

/** The fields that a version changes, from what to what. */
export function WaitingFields({ fields }: { fields: readonly FieldChangeView[] }) {
  const t = useTranslations('case-file')
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('identity.column.field')}</th>
          <th scope="col">{t('identity.column.before')}</th>
          <th scope="col">{t('identity.column.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, old, new: next }) => (
          <tr key={field}>
            <th scope="row">{t(`field.${field}`)}</th>
            <td>{wordsOf(old) ?? <span className="soft">{t('nothing')}</span>}</td>
            <td>{wordsOf(next) ?? <span className="soft">{t('nothing')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function wordsOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
  return text === '' ? null : text
}
