import type { ClaimStatus } from '../vocabulary'
import { differenceOf } from './difference'
import type { EventContent } from './event-content'

/**
 * What bringing an earlier content back makes of an event, and the fields that it changes; null where it changes
 * nothing. The audience stays as it is today: what was closed since is not opened by the way. Pure.
 */
export function whatIsRestored(
  current: { content: EventContent; claimStatus: ClaimStatus },
  old: EventContent,
): { content: EventContent; changed: string[] } | null {
  const content = { ...old, audience: current.content.audience }
  const changed = differenceOf(current.content, content).map(({ field }) => field)
  const isRetracted = current.claimStatus === 'retracted'
  if (changed.length === 0 && !isRetracted) return null
  return { content, changed: isRetracted ? [...changed, 'claimStatus'] : changed }
}
