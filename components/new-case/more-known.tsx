import { useTranslations } from 'next-intl'
import { TextField } from '@/components/record/text-field'
import { WhenField } from '@/components/record/when-field'
import { SelectField } from '@/components/ui/select-field'
import type { Day } from '@/lib/domain/dates/day'

interface MoreKnownProps {
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
  today: Day
  /** Whether it unfolds: where a name and a source are enough for now. */
  isFolded?: boolean
}

const FIELDS = ['sex', 'birthDate', 'nationalities', 'homePlace', 'occupation', 'groups', 'summary'] as const
const SEXES = ['', 'female', 'male', 'other'] as const

/** What else is known of who somebody is; all of it may stay empty. */
export function MoreKnown({ isFolded = false, ...known }: MoreKnownProps) {
  const t = useTranslations('new-case')
  const { texts, faults } = known
  const isSaid = FIELDS.some((name) => (texts[name] ?? '') !== '' || faults[name] !== undefined)
  if (isFolded) {
    return (
      <details className="ask more-part" open={isSaid}>
        <summary><h2>{t('more')}</h2></summary>
        <Fields {...known} />
      </details>
    )
  }
  return (
    <section className="ask" aria-labelledby="ask-more">
      <h2 id="ask-more">{t('more')}</h2>
      <Fields {...known} />
    </section>
  )
}

function Fields({ texts, faults, today }: Omit<MoreKnownProps, 'isFolded'>) {
  const t = useTranslations('new-case')
  const shared = { texts, faults }
  return (
    <>
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
    </>
  )
}
