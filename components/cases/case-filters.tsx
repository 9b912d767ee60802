import { useLocale, useTranslations } from 'next-intl'
import { usePrisonName } from '@/components/names/use-prison-name'
import { Icon } from '@/components/ui/icon'
import { linkTo, type Reading } from '@/components/site/reading'
import { formatDay } from '@/lib/domain/dates/day'
import { LEVELS, STATUSES } from '@/lib/domain/vocabulary'
import { compareIn } from '@/lib/i18n/compare-in'
import { SelectField } from '@/components/ui/select-field'

/** What the filters of the list were set to, as the address says it; empty for any. */
export interface FilterValues {
  q: string
  urgency: string
  status: string
  prison: string
}

/** A further choice of the same form. */
export interface FurtherChoice {
  name: string
  label: string
  value: string
  options: { value: string; label: string }[]
}

interface CaseFiltersProps {
  values: FilterValues
  prisons: { id: string; name: string; nativeName?: string | null }[]
  reading: Reading
  /** The page that is narrowed. */
  path?: '/cases' | '/timeline'
  further?: readonly FurtherChoice[]
  /** What the form asks for again, beside its fields. */
  kept?: Readonly<Record<string, string>>
}

/** The filters of the list: a form whose values stand in the address, so that a list can be sent on. */
export function CaseFilters({ values, prisons, reading, path = '/cases', further = [], kept = {} }: CaseFiltersProps) {
  const t = useTranslations('cases')
  const v = useTranslations('vocabulary')
  const any = { value: '', label: t('any') }
  const levels = [any, ...LEVELS.map((level) => ({ value: level, label: v(`level.${level}`) }))]
  const held = { value: 'held', label: t('held') }
  const statuses = [any, held, ...STATUSES.map((status) => ({ value: status, label: v(`status.${status}`) }))]
  const places = [any, ...usePrisonOptions(prisons), { value: 'none', label: t('noPlace') }]
  const choices = [
    { name: 'urgency', label: t('level'), value: values.urgency, options: levels },
    { name: 'status', label: t('status'), value: values.status, options: statuses },
    { name: 'prison', label: t('prison'), value: values.prison, options: places },
    ...further,
  ]
  return (
    <form className="tools" method="get" action={linkTo({ ...reading, pinned: false }, path)} role="search">
      {reading.pinned && <input type="hidden" name="asOf" value={formatDay(reading.asOf)} />}
      {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <label className="field grow">
        {t('search')}
        <span className="ctl">
          <Icon name="search" />
          <input type="search" name="q" defaultValue={values.q} maxLength={100} />
        </span>
      </label>
      {choices.map((choice) => (
        <SelectField key={choice.name} {...choice} options={including(choice.options, choice.value, t('join'))} />
      ))}
      <button className="btn" type="submit">{t('apply')}</button>
    </form>
  )
}

/** The prisons by their names in the page's language, and in its order. */
export function usePrisonOptions(prisons: CaseFiltersProps['prisons']): Option[] {
  const nameOf = usePrisonName()
  const compare = compareIn(useLocale())
  return prisons.map((prison) => ({ value: prison.id, label: nameOf(prison) }))
    .sort((a, b) => compare(a.label, b.label))
}

interface Option {
  value: string
  label: string
}

/** An address may ask for several values at once, or for one that no choice offers: then that is a choice too. */
export function including(options: Option[], value: string, join: string): Option[] {
  if (options.some((option) => option.value === value)) return options
  const labelOf = (part: string) => options.find((option) => option.value === part)?.label ?? part
  return [...options, { value, label: value.split(',').map(labelOf).join(join) }]
}
