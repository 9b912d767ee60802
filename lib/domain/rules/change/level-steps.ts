import type { Day } from '../../dates/day'
import type { Level } from '../../vocabulary'

/** What a case is at from a day on, until the next step; null is the beginning of time. */
export interface LevelStep {
  from: Day | null
  level: Level
  possible: Level
}

/** What stands on a day, of steps that ascend; nothing where there are none. */
export function levelOn(steps: readonly LevelStep[], day: Day): Omit<LevelStep, 'from'> {
  return steps.findLast(({ from }) => from === null || from <= day) ?? { level: 'none', possible: 'none' }
}

/** The days from one to another, both included, on which either of two runs of steps begins something new. */
export function daysOfSteps(runs: readonly (readonly LevelStep[])[], first: Day, last: Day): Day[] {
  const days = new Set<Day>([first])
  for (const { from } of runs.flat()) if (from !== null && from > first && from <= last) days.add(from)
  return [...days]
}
