import { LEVEL_OUTLINES, type MarkedLevel } from './level-outlines'

/** The shape of a level: filled where the level is certain, hollow where it is possible. */
export function LevelShape({ level, hollow = false }: { level: MarkedLevel; hollow?: boolean }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path className={hollow ? 'shape may' : 'shape'} d={LEVEL_OUTLINES[level]} />
    </svg>
  )
}
