import { useTranslations } from 'next-intl'
import { TextField } from '@/components/record/text-field'
import { WhenField } from '@/components/record/when-field'
import { SelectField } from '@/components/ui/select-field'
import type { Day } from '@/lib/domain/dates/day'

interface MoreKnownProps {
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
  today: Day
}

const SEXES = ['', 'female', 'male', 'other'] as const

/** What else is known of who somebody is; all of it may stay empty. */
export function MoreKnown({ texts, faults, today }: MoreKnownProps) {
  const t = useTranslations('new-case')
  const shared = { texts, faults }
  return (
    <section className="ask" aria-labelledby="ask-more">
      <h2 id="ask-more">{t('more')}</h2>
      <SelectField
        name="sex" label={t('sex')} value={texts.sex ?? ''}
        options={SEXES.map((value) => ({ value, label: t(`sexes.${value || 'unknown'}`) }))}
      />
      <WhenField name="birthDate" label={t('birthDate')} {...shared} today={today} />
      <TextField name="nationalities" label={t('nationalities')} {...shared} />
      <TextField name="homePlace" label={t('homePlace')} hint={t('homePlaceHint')} {...shared} />
      <TextField name="occupation" label={t('occupation')} isLong {...shared} />
      <TextField name="groups" label={t('groups')} hint={t('groupsHint')} isLong {...shared} />
      <TextField name="summary" label={t('summary')} isLong {...shared} />
    </section>
  )
}
