/** What makes a version of an event (also message keys); from `verify` on, the content stays as it was. */
export const CHANGES = [
  'import', 'record', 'edit', 'restore', 'verify', 'audience', 'dispute', 'retract', 'send_back', 'answer',
] as const
export type Change = (typeof CHANGES)[number]
