import type { Level } from '@/lib/domain/vocabulary'

export type MarkedLevel = Exclude<Level, 'none'>

/** Outlines on a field of 12 by 12: no two levels share one, so that colour never stands alone. */
export const LEVEL_OUTLINES: Record<MarkedLevel, string> = {
  critical: 'M6 0.6 11.4 6 6 11.4 0.6 6Z',
  high: 'M6 1.2 11.6 11 0.4 11Z',
  elevated: 'M1.4 1.4H10.6V10.6H1.4Z',
  watch: 'M6 1.2A4.8 4.8 0 1 1 6 10.8 4.8 4.8 0 1 1 6 1.2Z',
}
