import type { Reason } from '@/lib/domain/contract/case-row'
import type { Level } from '@/lib/domain/vocabulary'

/**
 * The day since which a level has held at the latest: the earliest since which one of its certain reasons
 * has, without a break. An earlier reason that has ended may have held it before.
 */
export function levelSince(level: Level, reasons: readonly Reason[]): string | null {
  const days = reasons
    .filter((reason) => reason.level === level && reason.certainty === 'certain')
    .map((reason) => reason.since)
    .sort()
  return days[0] ?? null
}
