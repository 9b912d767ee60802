import { addDays, type Day } from '../dates/day'

/** Days of a span that are told: the first, how far one is from the next, and how many steps lead to the last. */
export interface DaySteps {
  from: Day
  step: number
  steps: number
}

/** Up to so many days each one is told: a slider has no more places than that. */
const MOST_DAILY = 1_000
/** Of a longer span, whole weeks apart, about so many. */
const MOST_WEEKLY = 600

/** The days that are told of a span, the last of them its last. What is left over is dropped at its beginning. */
export function stepsOf(from: Day, to: Day): DaySteps {
  const days = Math.max(0, to - from)
  const step = days <= MOST_DAILY ? 1 : 7 * Math.ceil(days / (7 * MOST_WEEKLY))
  const steps = Math.floor(days / step)
  return { from: addDays(to, -steps * step), step, steps }
}

/** The same days with only every `factor`-th of them, counted back from the last. */
export function coarserSteps({ from, step, steps }: DaySteps, factor: number): DaySteps {
  const fewer = Math.floor(steps / factor)
  return { from: addDays(from, (steps - fewer * factor) * step), step: step * factor, steps: fewer }
}

/** The step of a day: the last that is told up to it, within the span. */
export function stepAt({ from, step, steps }: DaySteps, day: Day): number {
  return Math.min(steps, Math.max(0, Math.floor((day - from) / step)))
}
