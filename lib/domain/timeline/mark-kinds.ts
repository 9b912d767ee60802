/** What stands on the line of a case as a mark. A death is an execution too. */
export const MARK_KINDS = ['arrest', 'hearing', 'sentence', 'contact', 'release', 'death'] as const
export type MarkKind = (typeof MARK_KINDS)[number]
