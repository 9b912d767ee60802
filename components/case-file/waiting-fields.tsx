import { useTranslations } from 'next-intl'
import { useIdentityWords } from './use-identity-words'

/** A field, and what a version makes of it. */
export interface FieldChangeView {
  field: string
  old: unknown
  new: unknown
}

/** The fields that a version changes, from what to what. */
export function WaitingFields({ fields }: { fields: readonly FieldChangeView[] }) {
  const t = useTranslations('case-file')
  const say = useIdentityWords()
  return (
    <table className="change-table">
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
            <td>{say(field, old) ?? <span className="soft">{t('nothing')}</span>}</td>
            <td>{say(field, next) ?? <span className="soft">{t('nothing')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
