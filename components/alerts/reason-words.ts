const REASONS = [
  'not_allowed', 'too_many', 'too_often', 'too_late', 'no_address', 'bad_address', 'bad_url', 'bad_zone', 'bad_input',
  'wrong_code', 'unknown_case', 'unknown_prison', 'unknown_rule', 'busy', 'read_only', 'other',
] as const

/** A sentence for every reason that a form of alerts may be refused for; `t` speaks the area `team-alerts`. */
export function alertReasonWords(t: (key: string) => string, done: string): Record<string, string> {
  return { ...Object.fromEntries(REASONS.map((reason) => [reason, t(`reason.${reason}`)])), done: t(done) }
}
