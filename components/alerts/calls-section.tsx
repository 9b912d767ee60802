import { useTranslations } from 'next-intl'
import { AccountSection } from '@/components/team/account-section'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import type { CallLine } from '@/lib/domain/alerts/told-lines'
import { formatInstant } from '@/lib/i18n/format-instant'

/** The newest calls of programs, each with its last answer; one that was given up can be tried again. */
export function CallsSection({ calls, timeZone, retry }: { calls: CallLine[]; timeZone: string; retry: FormAction }) {
  const [t, mail, dates] = [useTranslations('team-alerts.calls'), useTranslations('mail.log'), useTranslations('dates')]
  const words = Object.fromEntries(['not_allowed', 'not_given_up', 'bad_input', 'busy', 'read_only', 'other']
    .map((reason) => [reason, reason === 'not_given_up' ? t('notGivenUp') : mail(`refused.${reason}`)]))
  return (
    <AccountSection title={t('title')} lead={t('lead')}>
      {calls.length === 0 && <p className="soft">{t('none')}</p>}
      <ul className="lines">
        {calls.map(({ id, state, attempts, answer, alerts, createdAt }) => (
          <li key={id}>
            <span>{t('line', { at: formatInstant(createdAt, timeZone, dates), state: t(`state.${state}`), count: alerts })}</span>
            <span className="soft">{attempts > 0 && mail('tried', { attempts, answer: answer ?? '' })}</span>
            {state === 'given_up' && (
              <ActionForm action={retry} words={{ ...words, done: mail('againDone') }} className="in-line">
                <input type="hidden" name="callId" value={id} />
                <button className="as-link" type="submit">{mail('again')}</button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </AccountSection>
  )
}
