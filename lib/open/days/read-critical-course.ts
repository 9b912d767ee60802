import type { Day } from '@/lib/domain/dates/day'
import { numbersOf, toPairs } from '@/lib/domain/days/changes'
import { stepsOf } from '@/lib/domain/days/day-steps'
import { openSql } from '@/lib/db/open'
import { readDayRange } from './read-day-range'
import { readCriticalSeries } from './read-day-series'

/**
 * How many people were critical for certain on the told days of the slider, up to `to`: `from` is the first, `step`
 * how many days they are apart.
 */
export async function readCriticalCourse(to: Day): Promise<{ from: Day; step: number; numbers: number[] }> {
  const range = await readDayRange(to)
  const days = stepsOf(range.from, range.to)
  const { critical } = await readCriticalSeries(openSql(), days)
  return { from: days.from, step: days.step, numbers: numbersOf(toPairs(critical), days.steps + 1) }
}
