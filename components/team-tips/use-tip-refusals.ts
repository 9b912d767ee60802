import { useTranslations } from 'next-intl'

const REASONS = [
  'not_allowed', 'unknown_tip', 'unknown_signature', 'takes_no_answer', 'nobody', 'bad_input', 'busy', 'read_only',
  'signed_out', 'closed', 'other',
] as const

/** A sentence for every reason that a step may be refused for. */
export function useTipRefusals(): Record<string, string> {
  const t = useTranslations('team-tips.refused')
  return Object.fromEntries(REASONS.map((reason) => [reason, t(reason)]))
}
