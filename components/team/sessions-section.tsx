import { useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/i18n/format-instant'
import { AccountSection } from './account-section'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import { accountReasonWords } from './reason-words'

interface SessionsSectionProps {
  sessions: { id: string; createdAt: Date; lastSeenAt: Date }[]
  /** The session that asks. */
  thisOne: string
  timeZone: string
  end: FormAction
  endAll: FormAction
}

export function SessionsSection({ sessions, thisOne, timeZone, end, endAll }: SessionsSectionProps) {
  const t = useTranslations('account')
  const dates = useTranslations('dates')
  const words = accountReasonWords(t)
  return (
    <AccountSection title={t('sessions.title')}>
      <ul className="lines">
        {sessions.map(({ id, createdAt, lastSeenAt }) => {
          const began = formatInstant(createdAt, timeZone, dates)
          return (
            <li key={id}>
              <span>{t('sessions.began')} {began}</span>
              <span className="soft">
                {id === thisOne ? t('sessions.this') : `${t('sessions.seen')} ${formatInstant(lastSeenAt, timeZone, dates)}`}
              </span>
              {id !== thisOne && (
                <ActionForm action={end} words={words} className="inline-form">
                  <input type="hidden" name="sessionId" value={id} />
                  <button className="as-link" type="submit" aria-label={t('sessions.endNamed', { began })}>{t('sessions.end')}</button>
                </ActionForm>
              )}
            </li>
          )
        })}
      </ul>
      <ActionForm action={endAll} words={words}>
        <button className="btn" type="submit">{t('sessions.everywhere')}</button>
      </ActionForm>
    </AccountSection>
  )
}
