import { useTranslations } from 'next-intl'
import { PageScript } from '@/components/site/page-script'
import { PrivacyLink } from '@/components/site/privacy-link'
import type { SentForm } from '@/lib/domain/contract/sent-form'
import { WORK_FIELD } from '@/lib/domain/intake/work'
import type { Locale } from '@/lib/i18n/locales'
import { FollowChoice, type FollowedCase } from './follow-choice'

interface FollowFormProps {
  locale: Locale
  /** The case that the reader came from; null where they came from none. */
  about: FollowedCase | null
  /** What was typed before and could not be taken; null at first. */
  sent: SentForm | null
  isOpen: boolean
}

/** Why a form that is well was not taken. */
const FAULTS = [['too_many', 'tooMany'], ['away', 'away']] as const

/** The form by which a reader asks to be told by mail: it works without a script, and gives back what was typed. */
export function FollowForm({ locale, about, sent, isOpen }: FollowFormProps) {
  const t = useTranslations('follow')
  const isWrong = sent?.faults.includes('email') ?? false
  return (
    <div className="act-page">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p className="t2 soft">{t(isOpen ? 'lead' : 'closed')}</p>
      </div>
      {isOpen && (
        <form className="signing" method="post" action={`/${locale}/follow`} data-work={t('working')}>
          {sent && (
            <p className="fault" role="alert">{t(FAULTS.find(([fault]) => sent.faults.includes(fault))?.[1] ?? 'wrong')}</p>
          )}
          <FollowChoice about={about} typed={sent?.typed.about ?? null} />
          <div className="field">
            <label htmlFor="follow-email">{t('email')}</label>
            <input
              id="follow-email" name="email" type="email" className="ctl" dir="ltr" required autoComplete="email"
              maxLength={254} defaultValue={sent?.typed.email ?? ''} aria-invalid={isWrong || undefined}
              aria-describedby="follow-email-said"
            />
            <p id="follow-email-said" className={isWrong ? 't1 fault' : 't1 soft'}>{t(isWrong ? 'emailWrong' : 'emailHint')}</p>
          </div>
          <p className="trap" aria-hidden="true">
            <label>{t('trap')} <input name="website" tabIndex={-1} autoComplete="off" /></label>
          </p>
          <input type="hidden" name={WORK_FIELD} />
          <p className="t1 soft">{t('danger')} <PrivacyLink locale={locale} /></p>
          <button className="btn main" type="submit">{t('send')}</button>
          <PageScript name="sign-work" />
        </form>
      )}
    </div>
  )
}
