import { useTranslations } from 'next-intl'
import { usePrisonName } from '@/components/names/use-prison-name'
import { linkTo, type Reading } from '@/components/site/reading'
import { LEVELS, rankOf, STATUSES } from '@/lib/domain/vocabulary'
import type { FilterValues } from './case-filters'

export interface CaseFacetsProps {
  facets: Record<'status' | 'prison' | 'level', Record<string, number>>
  prisons: { id: string; name: string; nativeName?: string | null }[]
  values: FilterValues
  reading: Reading
}

/** The most prisons that are counted one by one. */
const MOST_PRISONS = 8

/** How many of the people found there are of each level, status and prison, each a way to narrow the list. */
export function CaseFacets({ facets, prisons, values, reading }: CaseFacetsProps) {
  const t = useTranslations('cases')
  const v = useTranslations('vocabulary')
  const count = useTranslations('search')
  const nameOf = usePrisonName()
  const levels = LEVELS.map((value) => ({ value, label: v(`level.${value}`), people: facets.level[rankOf(value)] }))
  const statuses = STATUSES.map((value) => ({ value, label: v(`status.${value}`), people: facets.status[value] }))
  const places = [...prisons.map((one) => ({ value: one.id, label: nameOf(one), people: facets.prison[one.id] })),
    { value: 'none', label: t('noPlace'), people: facets.prison['none'] }]
    .sort((a, b) => (b.people ?? 0) - (a.people ?? 0)).slice(0, MOST_PRISONS)
  const groups = [
    { name: 'urgency', label: t('level'), choices: levels }, { name: 'status', label: t('status'), choices: statuses },
    { name: 'prison', label: t('prison'), choices: places },
  ]
  const counted = groups.map(({ choices, ...group }) =>
    ({ ...group, choices: choices.filter(({ people }) => people !== undefined) }))
  const told = counted.filter(({ choices }) => choices.length > 1)
  if (told.length === 0) return null
  return (
    <dl className="facets t1">
      {told.map(({ name, label, choices }) => (
        <div key={name}>
          <dt>{label}</dt>
          {choices.map(({ value, label: words, people = 0 }) => (
            <dd key={value}>
              <a href={linkTo(reading, '/cases', { ...values, [name]: value })}>{words}</a> {count('people', { people })}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
