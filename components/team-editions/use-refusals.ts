import { useTranslations } from 'next-intl'

const REASONS = [
  'not_allowed', 'waiting', 'no_cases', 'own_edition', 'stale', 'bad_input', 'busy', 'read_only', 'other',
] as const

/** A sentence for each reason why nothing was done about an edition. */
export function useRefusals(): Record<string, string> {
  const t = useTranslations('team-editions')
  return Object.fromEntries(REASONS.map((reason) => [reason, t(`refused.${reason}`)]))
}
