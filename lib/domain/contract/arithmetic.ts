import { addDays, parseDay, type Day } from '../dates/day'
import type { Rule, Tier } from '../rules/rule'
import { LEVELS, type Level } from '../vocabulary'
import type { Reason } from './case-row'

/** The rules whose days are ahead, and negative once they have passed. */
export const COUNTS_TOWARDS = ['U15', 'U23']

/** The first day of solitary confinement or of a hunger strike is day 1 (Mandela Rules 44); others count from 0. */
const FIRST_DAY_COUNTS = ['U05', 'U06', 'U08', 'U09', 'U10']

/** A count of days with the days it runs between. */
interface CountLine {
  bound: 'exact' | 'atLeast' | 'atMost'
  from: Day
  to: Day
  days: number
  /** Whether the first day is counted too. */
  inclusive: boolean
}

/** A day that is ahead, or has passed, with the days to it or since it. */
interface DueLine {
  bound: 'exact' | 'atLeast' | 'atMost'
  when: 'ahead' | 'past'
  day: Day
  days: number
}

/** Which limit a count reaches, and since when the level has held. */
export interface Conclusion {
  /** Null where the rule counts no days, or the level is no limit of its own. */
  tier: Tier | null
  /** The count that reaches it; null where it has no upper bound. */
  days: number | null
  since: Day | null
}

export interface Arithmetic {
  counts: CountLine[]
  /** What a rule that counts towards a day says of it. */
  due: DueLine[]
  /** Whether the start may lie any time before, so that there is no upper bound. */
  open: boolean
  conclusion: Conclusion
}

/** The sums behind a reason, from its bounds and the as-of day. */
export function arithmeticOf(reason: Reason, rule: Rule | null, asOf: Day): Arithmetic {
  const { atLeast, atMost, certainty } = reason
  if (COUNTS_TOWARDS.includes(reason.rule)) return towards(reason, rule, asOf)
  const reaching = certainty === 'certain' ? atLeast : atMost
  return {
    due: [],
    counts: countsDays(rule) ? countsOf(reason, asOf) : [],
    open: countsDays(rule) && atLeast !== null && atMost === null,
    conclusion: { tier: tierOf(reason, rule), days: reaching, since: parseDay(reason.since) },
  }
}

/** The sums towards a day: bounds are days ahead, and the nearer one is what is possible. */
function towards(reason: Reason, rule: Rule | null, asOf: Day): Arithmetic {
  const { atLeast, atMost, certainty } = reason
  const line = (bound: DueLine['bound'], days: number): DueLine =>
    ({ bound, when: days < 0 ? 'past' : 'ahead', day: addDays(asOf, days), days: Math.abs(days) })
  const lines = [atLeast !== null && line('atLeast', atLeast), atMost !== null && line('atMost', atMost)]
  const days = certainty === 'certain' ? atMost : atLeast
  const tier = rule?.tiers.find((one) => days !== null && days >= 0 && days <= one.days && one.level === reason.level)
  return {
    counts: [],
    due: atLeast !== null && atLeast === atMost ? [line('exact', atLeast)] : lines.filter((one) => one !== false),
    open: false,
    conclusion: { tier: tier ?? null, days, since: parseDay(reason.since) },
  }
}

/** Whether a rule waits for a number of days; one that holds at once has no sum to show. */
function countsDays(rule: Rule | null): boolean {
  return rule === null || rule.tiers.some((tier) => tier.days > 0)
}

function countsOf({ rule, atLeast, atMost }: Reason, asOf: Day): CountLine[] {
  if (atLeast === null || atMost === 0) return []
  const inclusive = FIRST_DAY_COUNTS.includes(rule)
  const count = (bound: CountLine['bound'], days: number): CountLine =>
    ({ bound, from: addDays(asOf, (inclusive ? 1 : 0) - days), to: asOf, days, inclusive })
  if (atLeast === atMost) return [count('exact', atLeast)]
  return [count('atLeast', atLeast), ...(atMost === null ? [] : [count('atMost', atMost)])]
}

/** The lowest limit of the reason's level that its count reaches; of the level below, where something raised it. */
function tierOf({ level, atLeast, atMost, certainty, raisedBy }: Reason, rule: Rule | null): Tier | null {
  const reached = certainty === 'certain' ? atLeast : (atMost ?? Infinity)
  if (rule === null || atLeast === null || reached === null) return null
  const tierAt = (wanted: Level) => rule.tiers.find((tier) => tier.level === wanted && tier.days <= reached)
  const below = raisedBy === undefined ? undefined : LEVELS[LEVELS.indexOf(level) + 1]
  return tierAt(level) ?? (below && tierAt(below)) ?? null
}
