import { useTranslations } from 'next-intl'

const FAULTS = [
  'taken', 'too_long', 'not_fired', 'not_allowed', 'unknown_case', 'stale_step', 'not_yours', 'nothing_stands',
  'unknown_event', 'chronology', 'note', 'kind', 'date', 'deadline', 'no_procedure_consent',
  'other',
] as const
/** What every form of a case may be answered. */
const OF_ALL = ['busy', 'merged', 'read_only', 'signed_out', 'closed', 'unreached'] as const

/** A sentence for each reason why a step about a reason was not taken. */
export function useTaskFaults(): Record<string, string> {
  const t = useTranslations('team-tasks.fault')
  const all = useTranslations('team-case.fault')
  return Object.fromEntries([
    ...FAULTS.map((fault) => [fault, t(fault)]), ...OF_ALL.map((fault) => [fault, all(fault)]),
  ])
}
