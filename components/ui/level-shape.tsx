import type { Level } from '@/lib/domain/vocabulary'

type MarkedLevel = Exclude<Level, 'none'>

/** Outlines on a field of 12 by 12: no two levels share one, so that colour never stands alone. */
const OUTLINES: Record<MarkedLevel, string> = {
  critical: 'M6 0.6 11.4 6 6 11.4 0.6 6Z',
  high: 'M6 1.2 11.6 11 0.4 11Z',
  elevated: 'M1.4 1.4H10.6V10.6H1.4Z',
  watch: 'M6 1.2A4.8 4.8 0 1 1 6 10.8 4.8 4.8 0 1 1 6 1.2Z',
}

/** The shape of a level: filled where the level is certain, hollow where it is possible. */
export function LevelShape({ level, hollow = false }: { level: MarkedLevel; hollow?: boolean }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path className={hollow ? 'shape may' : 'shape'} d={OUTLINES[level]} />
    </svg>
  )
}
