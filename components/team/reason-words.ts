import type { Translate } from '@/lib/i18n/translate'

const REASONS = [
  'wrong_credentials', 'too_many_attempts', 'wrong_code', 'no_offer', 'unknown_invitation', 'bad_alias', 'alias_taken',
  'password_too_short', 'password_too_long', 'password_is_alias', 'password_too_plain', 'wrong_password',
  'no_second_factor', 'unknown_account', 'own_account', 'unknown_reset', 'own_reset', 'locked_account', 'unchanged', 'bad_input', 'other',
] as const

/** A sentence for every reason that an account's form may be refused for; `t` speaks the area `account`. */
export function accountReasonWords(t: Translate, done?: string): Record<string, string> {
  const words: Record<string, string> = Object.fromEntries(REASONS.map((reason) => [reason, t(`reason.${reason}`)]))
  return done === undefined ? words : { ...words, done }
}
