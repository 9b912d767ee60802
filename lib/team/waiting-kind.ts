import type { PendingQuery, Row } from 'postgres'
import type { Queryable } from '@/lib/db/connect'

/** Whom something waits for: its author, to whom it was sent back, or a reviewer. Lists have them in this order. */
export type WaitingKind = 'sent_back' | 'for_review'

export const BOTH_KINDS: readonly WaitingKind[] = ['sent_back', 'for_review']

/** The rows of some selections, one after another, as SQL; there is at least one. */
export function unionOf(sql: Queryable, [first, ...rest]: readonly PendingQuery<Row[]>[]) {
  if (!first) throw new Error('nothing was selected')
  return rest.reduce((all, one) => sql`${all} UNION ALL ${one}`, sql`${first}`)
}
