import type { Day } from '../dates/day'
import type { OpenProcedure } from './open-procedures'

/** Days after which nobody is reminded of a procedure that may have closed on any day since. */
const REMEMBERED_DAYS = 30

/**
 * The first day on which a procedure that nobody used may close, where it is time to be told of it: that day is at most
 * so many days ahead, or has passed while it is not known to have closed. Null where it is not time, or too late.
 */
export function closingSoonOn({ closesOn, state }: OpenProcedure, ahead: number, on: Day): Day | null {
  if (closesOn === null || state === 'closed') return null
  const { earliest, latest } = closesOn
  const first = earliest ?? on
  if (first > on + ahead || (latest === null && on > first + REMEMBERED_DAYS)) return null
  return first
}
