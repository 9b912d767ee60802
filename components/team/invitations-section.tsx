import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { ROLES } from '@/lib/domain/permissions/permissions'
import { formatInstant } from '@/lib/i18n/format-instant'
import { AccountSection } from './account-section'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import { accountReasonWords } from './reason-words'

interface InvitationsProps {
  invitations: { id: string; role: string; createdAt: Date; expiresAt: Date }[]
  timeZone: string
  invite: FormAction
  withdraw: FormAction
}

/** The form that makes a link, and the links that can still be used. */
export function InvitationsSection({ invitations, timeZone, invite, withdraw }: InvitationsProps) {
  const t = useTranslations('account')
  const dates = useTranslations('dates')
  const options = ROLES.map((value) => ({ value, label: t(`role.${value}`) }))
  return (
    <AccountSection title={t('people.invite')} lead={t('people.inviteLead')}>
      <ActionForm action={invite} words={accountReasonWords(t, t('people.invited'))}>
        <SelectField name="role" label={t('field.role')} value="volunteer" options={options} />
        <button className="btn main" type="submit">{t('people.send')}</button>
      </ActionForm>
      {invitations.length > 0 && <h3>{t('people.open')}</h3>}
      <ul className="lines">
        {invitations.map(({ id, role, createdAt, expiresAt }) => (
          <li key={id}>
            <span>{t(`role.${role}`)}</span>
            <span className="soft">{t('people.until', { instant: formatInstant(expiresAt, timeZone, dates) })}</span>
            <ActionForm action={withdraw} words={accountReasonWords(t)} className="inline-form">
              <input type="hidden" name="invitationId" value={id} />
              <button
                className="as-link" type="submit"
                aria-label={t('people.withdrawNamed', { instant: formatInstant(createdAt, timeZone, dates) })}
              >
                {t('people.withdraw')}
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </AccountSection>
  )
}
