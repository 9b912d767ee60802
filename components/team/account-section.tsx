import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface AccountSectionProps {
  title: string
  lead?: string
  children: ReactNode
}

/** One matter of an account or of people, under a rule. */
export function AccountSection({ title, lead, children }: AccountSectionProps) {
  return (
    <section className="sec">
      <header><h2 className="t4">{title}</h2></header>
      {lead !== undefined && <p className="soft">{lead}</p>}
      {children}
    </section>
  )
}

/** The head of an account's page: who one is here. */
export function AccountHead({ alias, role }: { alias: string; role: string }) {
  const t = useTranslations('account')
  return (
    <div className="page-head">
      <title>{t('title')}</title>
      <h1 className="t5">{t('title')}</h1>
      <p>{t('lead', { alias, role: t(`role.${role}`) })}</p>
    </div>
  )
}
