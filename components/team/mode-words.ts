import type { Translate } from '@/lib/i18n/translate'

const REASONS = [
  'wrong_password', 'too_many_attempts', 'unchanged', 'not_allowed', 'busy', 'bad_input', 'signed_out',
  'other',
] as const

/** A sentence for every reason that a form about the whole site may be refused for; `t` speaks the area `mode`. */
export function modeReasonWords(t: Translate): Record<string, string> {
  return Object.fromEntries(REASONS.map((reason) => [reason, t(`refused.${reason}`)]))
}
