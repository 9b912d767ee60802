import { useTranslations } from 'next-intl'
import { CaseFilters } from '@/components/cases/case-filters'
import type { Reading } from '@/components/site/reading'
import { GROUPINGS, ORDERINGS } from '@/lib/domain/timeline/arrange'
import { queryOf, type TimelineView } from './timeline-view'

interface TimelineFiltersProps {
  view: TimelineView
  prisons: { id: string; name: string }[]
  reading: Reading
}

/** The filters of the list, and beside them what the lines are grouped and ordered by. */
export function TimelineFilters({ view, prisons, reading }: TimelineFiltersProps) {
  const t = useTranslations('axis')
  const further = [
    {
      name: 'group', label: t('group.label'), value: view.grouping,
      options: GROUPINGS.map((grouping) => ({ value: grouping, label: t(`group.${grouping}`) })),
    },
    {
      name: 'order', label: t('order.label'), value: view.ordering,
      options: ORDERINGS.map((ordering) => ({ value: ordering, label: t(`order.${ordering}`) })),
    },
  ]
  const { from, to, compare } = queryOf(view)
  const kept = { ...(from && { from }), ...(to && { to }), ...(compare && { compare }) }
  return (
    <CaseFilters
      values={view.filters} prisons={prisons} reading={reading} path="/timeline" further={further}
      kept={kept}
    />
  )
}
