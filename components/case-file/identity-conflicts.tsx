import { useTranslations } from 'next-intl'
import type { IdentityConflict } from './identity-answer'

/** The fields that somebody else changed meanwhile: what they made of them beside what was typed. */
export function IdentityConflicts({ conflicts }: { conflicts: readonly IdentityConflict[] }) {
  const t = useTranslations('case-file')
  if (conflicts.length === 0) return null
  return (
    <div className="file-conflict">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('identity.column.field')}</th>
            <th scope="col">{t('identity.column.theirs')}</th>
            <th scope="col">{t('identity.column.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ field, theirs, mine }) => (
            <tr key={field}>
              <th scope="row">{t(`field.${field}`)}</th>
              <td>{theirs || t('nothing')}</td>
              <td><b>{mine || t('nothing')}</b></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">{t('identity.conflictHelp')}</p>
    </div>
  )
}
