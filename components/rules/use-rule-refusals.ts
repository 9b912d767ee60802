import { useTranslations } from 'next-intl'

const REASONS = [
  'not_allowed', 'unknown_rule', 'waiting', 'stale', 'unchanged', 'bad_rule', 'own_proposal', 'no_preview', 'signed_out',
  'closed', 'bad_input', 'busy', 'read_only', 'other',
] as const

/** A sentence for every reason that a change of a rule may be refused for. */
export function useRuleRefusals(): Record<string, string> {
  const t = useTranslations('team-rules.refused')
  return Object.fromEntries(REASONS.map((reason) => [reason, t(reason)]))
}
