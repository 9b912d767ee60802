import { useTranslations } from 'next-intl'

const REASONS = [
  'slug_taken', 'stale', 'not_allowed', 'signed_out', 'closed', 'busy', 'read_only', 'malformed', 'other',
] as const

/** A sentence for every reason that a form about updates may be refused for, and the title above them. */
export function usePostFormWords(): Record<string, string> {
  const t = useTranslations('team-updates.formRefused')
  return { ...Object.fromEntries(REASONS.map((reason) => [reason, t(reason)])), title: t('title') }
}
