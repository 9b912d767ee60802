import { useTranslations } from 'next-intl'
import { AccountSection } from './account-section'

/** The way to the audit log, for administrators. */
export function AuditSection() {
  const t = useTranslations('account.people')
  return (
    <AccountSection title={t('audit')} lead={t('auditLead')}>
      <p><a href="/api/team/audit" download>{t('auditLoad')}</a></p>
    </AccountSection>
  )
}
