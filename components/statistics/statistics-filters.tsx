import { useTranslations } from 'next-intl'
import { including, usePrisonOptions } from '@/components/cases/case-filters'
import { linkTo, type Reading } from '@/components/site/reading'
import { SelectField } from '@/components/ui/select-field'
import { formatDay } from '@/lib/domain/dates/day'
import { LEVELS, STATUSES } from '@/lib/domain/vocabulary'
import { compareIn } from '@/lib/i18n/compare-in'
import { formatCountry } from '@/lib/i18n/format-country'

/** What the numbers are narrowed by, as the address says it; empty for any, and for the usual months. */
export interface StatisticsValues {
  prison: string
  status: string
  urgency: string
  sex: string
  nationality: string
  months: string
}

interface StatisticsFiltersProps {
  values: StatisticsValues
  prisons: { id: string; name: string; nativeName?: string | null }[]
  nationalities: string[]
  months: readonly number[]
  reading: Reading
}

const SEXES = ['female', 'male', 'other'] as const

/** A form whose values stand in the address, so that numbers can be sent on with what they count. */
export function StatisticsFilters({ values, prisons, nationalities, months, reading }: StatisticsFiltersProps) {
  const c = useTranslations('cases')
  const t = useTranslations('statistics.filter')
  const v = useTranslations('vocabulary')
  const any = { value: '', label: c('any') }
  const isNarrowed = Object.values(values).some((value) => value !== '')
  const sayMonths = (count: number) =>
    count % 12 === 0 ? t('yearsBack', { years: count / 12 }) : t('monthsBack', { months: count })
  const compare = compareIn(reading.locale)
  const countries = nationalities.map((code) => ({ value: code, label: formatCountry(code, reading.locale) }))
  const choices = [
    { name: 'urgency', label: c('level'), options: [any, ...LEVELS.map((level) => ({ value: level, label: v(`level.${level}`) }))] },
    {
      name: 'status', label: c('status'),
      options: [any, { value: 'held', label: c('held') }, ...STATUSES.map((one) => ({ value: one, label: v(`status.${one}`) }))],
    },
    {
      name: 'prison', label: c('prison'),
      options: [any, ...usePrisonOptions(prisons), { value: 'none', label: c('noPlace') }],
    },
    { name: 'sex', label: t('sex'), options: [any, ...SEXES.map((sex) => ({ value: sex, label: t(`sexes.${sex}`) }))] },
    {
      name: 'nationality', label: t('nationality'),
      options: [any, ...countries.sort((a, b) => compare(a.label, b.label))],
    },
  ] as const
  return (
    <form
      className="tools" method="get" action={linkTo({ ...reading, pinned: false }, '/statistics')}
      role="search" aria-label={t('title')}
    >
      {reading.pinned && <input type="hidden" name="asOf" value={formatDay(reading.asOf)} />}
      {choices.map(({ name, label, options }) => (
        <SelectField
          key={name} name={name} label={label} value={values[name]}
          options={including([...options], values[name], c('join'))}
        />
      ))}
      <SelectField
        name="months" label={t('months')} value={values.months}
        options={months.map((count) => ({ value: count === 12 ? '' : String(count), label: sayMonths(count) }))}
      />
      <button className="btn" type="submit">{c('apply')}</button>
      {isNarrowed && <a className="t2" href={linkTo(reading, '/statistics')}>{t('all')}</a>}
    </form>
  )
}
