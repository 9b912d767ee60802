import { useTranslations } from 'next-intl'

const REASONS = [
  'not_allowed', 'unknown_appeal', 'unknown_signature', 'own_version', 'stale', 'too_many', 'bad_input', 'busy', 'read_only', 'other',
] as const

/** A sentence for every reason that a step with an appeal may be refused for. */
export function useAppealRefusals(): Record<string, string> {
  const t = useTranslations('team-appeals.refused')
  return Object.fromEntries(REASONS.map((reason) => [reason, t(reason)]))
}
