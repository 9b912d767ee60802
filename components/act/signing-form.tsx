import { useTranslations } from 'next-intl'
import { PageScript } from '@/components/site/page-script'
import { PrivacyLink } from '@/components/site/privacy-link'
import { SelectField } from '@/components/ui/select-field'
import type { SentForm } from '@/lib/domain/contract/sent-form'
import { WORK_FIELD } from '@/lib/domain/intake/work'
import { countryOptions } from '@/lib/i18n/countries'
import type { Locale } from '@/lib/i18n/locales'
import { SigningField } from './signing-field'

interface SigningFormProps {
  slug: string
  locale: Locale
  /** What was typed before and could not be taken; null at first. */
  sent: SentForm | null
}

/** Why a form that is well was not taken. */
const FAULTS = [['too_many', 'tooMany'], ['away', 'away']] as const

/** The form by which an appeal is signed: it works without a script, and what was typed is never lost to a mistake. */
export function SigningForm({ slug, locale, sent }: SigningFormProps) {
  const t = useTranslations('act.form')
  const valueOf = (name: string) => sent?.typed[name] ?? ''
  const field = (name: string) => ({ name, value: valueOf(name), isWrong: sent?.faults.includes(name) ?? false })
  return (
    <form id="sign" className="signing" method="post" action={`/${locale}/act/${slug}/sign`} data-work={t('working')}>
      <h2 className="t4">{t('title')}</h2>
      {sent && (
        <p className="fault" role="alert">{t(FAULTS.find(([fault]) => sent.faults.includes(fault))?.[1] ?? 'wrong')}</p>
      )}
      <fieldset className="signing-kind">
        <legend>{t('kind')}</legend>
        {(['person', 'organisation'] as const).map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={(valueOf('kind') || 'person') === kind} required />
            {t(kind)}
          </label>
        ))}
      </fieldset>
      <SigningField {...field('name')} autoComplete="name" maxLength={120} required />
      <SigningField {...field('description')} autoComplete="organization-title" maxLength={160} />
      <SigningField {...field('place')} autoComplete="address-level2" maxLength={80} />
      <SelectField
        name="country" label={t('country')} value={valueOf('country')}
        options={[{ value: '', label: t('noCountry') }, ...countryOptions(locale)]}
      />
      <SigningField {...field('message')} autoComplete="off" maxLength={600} isLong />
      <SigningField {...field('email')} type="email" autoComplete="email" maxLength={254} required />
      <label className="tick"><input type="checkbox" name="public" value="yes" defaultChecked={sent === null || valueOf('public') === 'yes'} /> {t('public')}</label>
      <label className="tick"><input type="checkbox" name="news" value="yes" defaultChecked={valueOf('news') === 'yes'} /> {t('news')}</label>
      <p className="trap" aria-hidden="true">
        <label>{t('trap')} <input name="website" tabIndex={-1} autoComplete="off" /></label>
      </p>
      <input type="hidden" name={WORK_FIELD} />
      <p className="t1 soft">{t('afterwards')} <PrivacyLink locale={locale} /></p>
      <button className="btn main" type="submit">{t('send')}</button>
      <PageScript name="sign-work" />
    </form>
  )
}
