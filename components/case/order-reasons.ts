import type { Reason } from '@/lib/domain/contract/case-row'
import { rankOf } from '@/lib/domain/vocabulary'

/** What is certain first, then what is possible; each from the highest level down, then in the order of the rules. */
export function orderReasons(reasons: readonly Reason[]): Reason[] {
  const certain = (reason: Reason) => (reason.certainty === 'certain' ? 1 : 0)
  return [...reasons].sort((a, b) =>
    certain(b) - certain(a) || rankOf(b.level) - rankOf(a.level) || (a.rule < b.rule ? -1 : 1))
}
