import { useTranslations } from 'next-intl'
import { AccountSection } from './account-section'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import { MailLines, type MailLine } from './mail-lines'
import { TextField } from './text-field'

interface MailSectionProps {
  log: { counts: Record<MailLine['state'], number>; lines: MailLine[] }
  /** The address that messages come from; null where no mail server is set. */
  from: string | null
  timeZone: string
  ask: FormAction
  retry: FormAction
}

const REASONS = ['not_allowed', 'not_given_up', 'bad_input', 'busy', 'read_only', 'other'] as const

/** Whether mail leaves, a way to try it, and what became of the newest messages. */
export function MailSection({ log, from, timeZone, ask, retry }: MailSectionProps) {
  const t = useTranslations('mail.log')
  const refusals = Object.fromEntries(REASONS.map((reason) => [reason, t(`refused.${reason}`)]))
  return (
    <>
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
        <p>{from === null ? <b>{t('unset')}</b> : t('from', { address: from })}</p>
      </div>
      <AccountSection title={t('test')} lead={t('testLead')}>
        <ActionForm action={ask} words={{ ...refusals, done: t('done') }}>
          <TextField name="recipient" label={t('recipient')} autoComplete="email" maxLength={254} />
          <button className="btn" type="submit">{t('send')}</button>
        </ActionForm>
      </AccountSection>
      <AccountSection title={t('lines')}>
        <p>{t('counts', log.counts)}</p>
        {log.lines.length === 0 ? <p className="soft">{t('empty')}</p> : (
          <MailLines lines={log.lines} timeZone={timeZone} retry={retry} words={{ ...refusals, done: t('againDone') }} />
        )}
      </AccountSection>
    </>
  )
}
