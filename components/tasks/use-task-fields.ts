import { useTranslations } from 'next-intl'
import { PROCEDURE_IDS } from '@/lib/domain/actions/procedures'
import type { Day } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { TaskFieldSpec } from './task-field'

/** The terms that are offered, in hours: the longest for what is critical, and for the rest. */
const CRITICAL_TERMS = [4, 24, 48, 72] as const
const TERMS = [24, 72, 7 * 24, 14 * 24, 30 * 24] as const

interface TaskFields {
  hours: TaskFieldSpec
  note: TaskFieldSpec
  why: TaskFieldSpec
  action: readonly TaskFieldSpec[]
}

/** The fields of the steps about a reason; an action is dated `today` unless somebody types another day. */
export function useTaskFields(isCritical: boolean, today: Day): TaskFields {
  const [t, procedures] = [useTranslations('team-tasks'), useTranslations('team-ledger.procedure')]
  const dates = useTranslations('dates')
  const termOf = (hours: number) => hours <= 48 ? t('hours', { hours }) : t('days', { days: hours / 24 })
  const options = (isCritical ? CRITICAL_TERMS : TERMS).map((hours) => ({ value: String(hours), label: termOf(hours) }))
  return {
    hours: { name: 'hours', label: t('label.hours'), kind: 'choice', options, initial: '24' },
    note: { name: 'note', label: t('label.note'), kind: 'long', isRequired: true },
    why: { name: 'note', label: t('label.why'), kind: 'long', isRequired: true },
    action: [
      { name: 'kind', label: t('label.kind'), kind: 'text', isRequired: true },
      { name: 'addressee', label: t('label.addressee'), kind: 'text' },
      {
        name: 'procedure', label: t('label.procedure'), kind: 'choice', unfoldedBy: t('label.submitted'), initial: '',
        options: [
          { value: '', label: t('label.noProcedure') },
          ...PROCEDURE_IDS.map((value) => ({ value, label: procedures(`${value}.short`) })),
        ],
      },
      { name: 'date', label: t('label.date'), kind: 'text', isRequired: true, initial: formatDayLong(today, dates) },
      { name: 'deadline', label: t('label.deadline'), kind: 'text' },
    ],
  }
}
