import type { askSource, OfferedCopy, OwnCopy } from '@/lib/db/replica/read-copies'

/** What a copy is told where it copies; null where it was not asked. */
export type AskedSource = Awaited<ReturnType<typeof askSource>> | null

/**
 * Whether the copies of a database are connected, and it is whole itself where it is one. A copy that is lost tries
 * again every few seconds, and is connected whenever it does: what it copies knows better.
 */
export function copiesAreWell(
  copies: readonly Pick<OfferedCopy, 'isConnected'>[],
  own: Pick<OwnCopy, 'isConnected' | 'unfinished' | 'isRemade'> | null,
  asked: AskedSource,
): boolean {
  const isKept = asked === null || 'fault' in asked || asked.kept === 'there'
  const isWhole = own === null || (own.isConnected && own.unfinished.length === 0 && !own.isRemade)
  return isKept && isWhole && copies.every(({ isConnected }) => isConnected)
}
