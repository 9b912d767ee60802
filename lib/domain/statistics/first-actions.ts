import type { Band, BoundedCount } from './statistics'

/** Where a band of days until a first action begins: the same day, under three days (campaign practice), a week, … */
export const FIRST_ACTION_DAYS = [0, 1, 3, 7, 14, 30] as const

/** How long it took until something was done, of the times that cases became urgent. */
export interface FirstActions {
  times: number
  bands: Band[]
  /** Nothing is on record, and the urgency goes on. */
  waiting: BoundedCount
  /** The urgency ended before anything is on record. */
  ended: BoundedCount
}

/** Times that are alike: bands in which the first action may lie, and whether there is one for certain. */
export interface CountedTimes {
  runs: number
  lowest: number | null
  highest: number | null
  isSure: boolean
  isOver: boolean
}

/**
 * Times in the bands of {@link FIRST_ACTION_DAYS}. One whose bounds lie in two bands is counted in none for certain and
 * possibly in each that they reach; where it is not certain that anything was done, possibly as one of those too.
 */
export function firstActionsOf(rows: readonly CountedTimes[]): FirstActions {
  const sumOf = (which: (row: CountedTimes) => boolean) =>
    rows.filter(which).reduce((sum, { runs }) => sum + runs, 0)
  const isIn = (place: number) => ({ lowest, highest }: CountedTimes) =>
    lowest !== null && highest !== null && lowest <= place && place <= highest
  const isOne = ({ lowest, highest, isSure }: CountedTimes) => isSure && lowest === highest
  const without = (isOver: boolean): BoundedCount => ({
    certain: sumOf((row) => row.lowest === null && row.isOver === isOver),
    possible: sumOf((row) => row.lowest !== null && !row.isSure && row.isOver === isOver),
  })
  return {
    times: sumOf(() => true),
    bands: FIRST_ACTION_DAYS.map((from, place) => ({
      from, to: FIRST_ACTION_DAYS[place + 1] ?? null,
      certain: sumOf((row) => isIn(place)(row) && isOne(row)),
      possible: sumOf((row) => isIn(place)(row) && !isOne(row)),
    })),
    waiting: without(false),
    ended: without(true),
  }
}
