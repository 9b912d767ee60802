import type { Day } from '@/lib/domain/dates/day'
import type { LevelMark } from './level-marks'
import type { SilenceDays } from './silence-days'

/** What the strip and the month rows draw. */
export interface SilenceFigure {
  silence: SilenceDays
  asOf: Day
  marks: readonly LevelMark[]
  rightToLeft?: boolean
}
