import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { formatInstant } from '@/lib/i18n/format-instant'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import type { PersonLine } from './people-section'
import { accountReasonWords } from './reason-words'

const COVERS = ['password', 'second_factor', 'both'] as const

interface ResetFormProps {
  person: PersonLine
  timeZone: string
  issue: FormAction
  withdraw: FormAction
}

/** The way back in for somebody who lost a password or a phone: a link, and the one that is open. */
export function ResetForm({ person: { id, alias, openReset }, timeZone, issue, withdraw }: ResetFormProps) {
  const t = useTranslations('account')
  const dates = useTranslations('dates')
  return (
    <div className="person-reset">
      <details>
        <summary aria-label={t('reset.forNamed', { alias })}>{t('reset.for')}</summary>
        <p className="soft">{t('reset.about')}</p>
        <ActionForm action={issue} words={accountReasonWords(t, t('reset.made', { alias }))} className="inline-form">
          <input type="hidden" name="accountId" value={id} />
          <span className="choice">
            <select className="ctl" name="covers" defaultValue="second_factor" aria-label={t('reset.whatNamed', { alias })}>
              {COVERS.map((one) => <option key={one} value={one}>{t(`reset.covers.${one}`)}</option>)}
            </select>
            <Icon name="chevron" />
          </span>
          <button className="as-link" type="submit" aria-label={t('reset.makeNamed', { alias })}>{t('reset.make')}</button>
        </ActionForm>
      </details>
      {openReset && (
        <ActionForm action={withdraw} words={accountReasonWords(t)} className="inline-form">
          <input type="hidden" name="resetId" value={openReset.id} />
          <span className="soft">{t('reset.openUntil', { instant: formatInstant(openReset.expiresAt, timeZone, dates) })}</span>
          <button className="as-link" type="submit" aria-label={t('reset.withdrawNamed', { alias })}>{t('reset.withdraw')}</button>
        </ActionForm>
      )}
    </div>
  )
}
