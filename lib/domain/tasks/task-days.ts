import { addDays, type Day } from '../dates/day'
import { CLOSED_STATUSES, rankOf } from '../vocabulary'
import type { FiredPeriod, StandingStep, Strength, TaskDays } from './task'
import { longestHours } from './task-term'

/** After the day of a step, days within which a reason that was dated anew may begin and still be the same. */
const MOVED_DAYS = 7

const CRITICAL = rankOf('critical')

/** How strongly a rule fires in a period; null where it does not, and where the case is closed. */
export function strengthIn(period: FiredPeriod, rule: string): Strength | null {
  if (CLOSED_STATUSES.includes(period.status)) return null
  const fired = period.reasons.filter((reason) => reason.rule === rule)
  if (fired.length === 0) return null
  const certain = fired.filter(({ certainty }) => certainty === 'certain')
  return { level: highest(fired), certain: highest(certain) }
}

function highest(reasons: FiredPeriod['reasons']): number {
  return Math.max(0, ...reasons.map(({ level }) => rankOf(level)))
}

type Asked = Pick<StandingStep, 'kind' | 'on' | 'strength' | 'grounds'>

/**
 * On which days a step about a rule stands, by the periods of its case in the team's picture, in their order: from its
 * own day on, as long as the rule fires without a break. Where it was only acknowledged, put off or answered, no longer
 * than until it rises; where it was taken before it was critical, no longer than anybody may have what is critical from
 * then on. Null where the reason of that day is no longer on record.
 */
export function taskDays(step: Asked, rule: string, periods: readonly FiredPeriod[]): TaskDays | null {
  const first = firstOf(step, rule, periods)
  if (first === -1) return null
  const rest = periods.slice(first)
  const end = rest.findIndex((period) => !goesOn(step, strengthIn(period, rule)))
  if (end === 0) return null
  return { from: step.on, to: earlier(rest[end]?.from ?? null, lastOfTaken(step, rule, rest)) }
}

/** The day on which whoever took what was not critical has had it for 72 hours since it is; null where it stays so. */
function lastOfTaken({ on, strength }: Asked, rule: string, run: readonly FiredPeriod[]): Day | null {
  if (strength.level >= CRITICAL) return null
  const risen = run.find((period) => (strengthIn(period, rule)?.level ?? 0) >= CRITICAL)
  if (!risen) return null
  const since = risen.from !== null && risen.from > on ? risen.from : on
  return addDays(since, longestHours(CRITICAL) / 24)
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/** Where the run of a step begins: on its day, or soon after it where a reason on the same ground was dated anew. */
function firstOf({ on, grounds }: Asked, rule: string, periods: readonly FiredPeriod[]): number {
  const here = periods.findIndex((period) => holds(period, on))
  const current = periods[here]
  if (!current || strengthIn(current, rule)) return here
  const next = periods.findIndex((period, place) => place > here && strengthIn(period, rule) !== null)
  const moved = periods[next]
  const isNear = moved !== undefined && moved.from !== null && moved.from - on <= MOVED_DAYS
  const isSame = moved?.reasons.some(({ rule: fired, events }) => {
    return fired === rule && events.some((id) => grounds.includes(id))
  })
  return isNear && isSame ? next : -1
}

function holds({ from, to }: FiredPeriod, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day < to)
}

/** Whoever has a task keeps it when it rises; what was put off comes back. */
function goesOn({ kind, strength }: Asked, now: Strength | null): boolean {
  if (now === null) return false
  return kind === 'take' || (now.level <= strength.level && now.certain <= strength.certain)
}
