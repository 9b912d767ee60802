import { useTranslations } from 'next-intl'
import { PrivacyLink } from '@/components/site/privacy-link'
import { SelectField } from '@/components/ui/select-field'
import type { SentForm } from '@/lib/domain/contract/sent-form'
import { GATHERING_KINDS } from '@/lib/domain/gatherings/gathering'
import { TIME_ZONES } from '@/lib/domain/gatherings/time-zones'
import { calendarOf } from '@/lib/i18n/calendar-of'
import type { Locale } from '@/lib/i18n/locales'
import { GatheringField } from './gathering-field'

export interface GatheringFormProps {
  locale: Locale
  /** The published appeals that a gathering may support. */
  appeals: { slug: string; title: string }[]
  /** What was typed before and could not be taken; null at first. */
  sent: SentForm | null
}

/** Why a form that is well was not taken. */
const FAULTS = [['too_many', 'tooMany'], ['away', 'away']] as const

/** The form by which a gathering is announced: it works without a script, and gives back what was typed. */
export function GatheringForm({ locale, appeals, sent }: GatheringFormProps) {
  const [t, kinds] = [useTranslations('gatherings.form'), useTranslations('gatherings.kind')]
  // Browsers offer the days of the Gregorian calendar alone.
  const dayType = calendarOf(useTranslations('dates')) === 'gregorian' ? 'date' : 'text'
  const valueOf = (name: string) => sent?.typed[name] ?? ''
  const field = (name: string) => ({ name, value: valueOf(name), isWrong: sent?.faults.includes(name) ?? false })
  return (
    <form className="signing" method="post" action={`/${locale}/act/gatherings/propose`}>
      {sent && (
        <p className="fault" role="alert">{t(FAULTS.find(([fault]) => sent.faults.includes(fault))?.[1] ?? 'wrong')}</p>
      )}
      <SelectField
        name="kind" label={t('kind')} value={valueOf('kind')}
        options={GATHERING_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <GatheringField {...field('title')} maxLength={120} required />
      <GatheringField {...field('day')} type={dayType} maxLength={dayType === 'text' ? 20 : undefined} required />
      <div className="pair-of-fields">
        <GatheringField {...field('from')} type="time" required />
        <GatheringField {...field('until')} type="time" />
      </div>
      <SelectField
        name="zone" label={t('zone')} value={valueOf('zone')}
        options={[{ value: '', label: t('zoneChoose') }, ...TIME_ZONES.map(toZoneOption)]}
      />
      {field('zone').isWrong && <p className="t1 fault">{t('zoneWrong')}</p>}
      <GatheringField {...field('place')} maxLength={160} />
      <GatheringField {...field('link')} type="url" maxLength={300} />
      <GatheringField {...field('languages')} maxLength={80} />
      <GatheringField {...field('capacity')} maxLength={7} />
      <GatheringField {...field('organiser')} maxLength={120} />
      <GatheringField {...field('description')} maxLength={1200} isLong />
      {appeals.length > 0 && (
        <SelectField
          name="appeal" label={t('appeal')} value={valueOf('appeal')}
          options={[{ value: '', label: t('noAppeal') }, ...appeals.map(({ slug, title }) => ({ value: slug, label: title }))]}
        />
      )}
      <GatheringField {...field('email')} type="email" maxLength={254} autoComplete="email" />
      <p className="trap" aria-hidden="true">
        <label>{t('trap')} <input name="website" tabIndex={-1} autoComplete="off" /></label>
      </p>
      <p><PrivacyLink locale={locale} /></p>
      <button className="btn main" type="submit">{t('send')}</button>
    </form>
  )
}

function toZoneOption(zone: string): { value: string; label: string } {
  return { value: zone, label: zone.replaceAll('_', ' ') }
}
