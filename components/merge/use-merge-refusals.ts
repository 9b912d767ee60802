import { useTranslations } from 'next-intl'

const REASONS = [
  'not_allowed', 'unknown_case', 'unknown_merge', 'same_case', 'stale_version', 'own_proposal', 'not_two_reviewers',
  'not_a_reviewer', 'merged_elsewhere', 'merged_further', 'already_merged', 'already_undone', 'already_proposed',
  'already_apart', 'proposed', 'erasing', 'locked_down', 'merged', 'bad_input', 'busy', 'read_only', 'signed_out', 'closed',
  'other',
] as const

/** A sentence for each reason why nothing was decided. */
export function useMergeRefusals(): Readonly<Record<string, string>> {
  const t = useTranslations('team-merges.refused')
  return Object.fromEntries(REASONS.map((reason) => [reason, t(reason)]))
}
