import { arithmeticOf, type Conclusion, COUNTS_TOWARDS } from '@/lib/domain/contract/arithmetic'
import type { Reason } from '@/lib/domain/contract/case-row'
import type { Day } from '@/lib/domain/dates/day'
import type { HomeDistance } from '@/lib/domain/places/home-distance'
import type { Rule } from '@/lib/domain/rules/rule'
import { formatDayLong } from './format-day'
import type { Translate } from './translate'

/** A reason with what its sums are made of. */
export interface Summed {
  reason: Reason
  rule: Rule | null
  asOf: Day
  /** Of U17, where the distance is measured. */
  fromHome: HomeDistance | null
}

/** A message of `reasons.arithmetic`, and what it is said with; it marks its number as `b`. */
export interface SumWords {
  key: string
  values: Record<string, string | number>
}

/**
 * The sums of a reason, line by line: the days it runs between, their number, and the limit that it reaches. `levels`
 * speaks `vocabulary.level`, `dates` the area `dates`.
 */
export function arithmeticWords(
  { reason, rule, asOf, fromHome }: Summed,
  { levels, dates }: { levels: Translate; dates: Translate },
): SumWords[] {
  const { counts, due, open, conclusion } = arithmeticOf(reason, rule, asOf)
  const limit = Number(rule?.settings.minimumKm)
  return [
    ...(fromHome ? [{ key: 'fromHome', values: { km: fromHome.km, precision: fromHome.precision, limit } }] : []),
    ...counts.map(({ bound, from, to, days, inclusive }) => {
      const between = { from: formatDayLong(from, dates), to: formatDayLong(to, dates) }
      return { key: bound, values: { ...between, days, inclusive: inclusive ? 'yes' : 'no' } }
    }),
    ...due.map(({ bound, when, day, days }) => {
      return { key: `${when}.${bound}`, values: { day: formatDayLong(day, dates), days } }
    }),
    ...(open ? [{ key: 'open', values: {} }] : []),
    conclude(reason, conclusion, { levels, dates }),
  ]
}

function conclude(
  reason: Reason, { tier, days, since }: Conclusion, { levels, dates }: { levels: Translate; dates: Translate },
): SumWords {
  const values = {
    level: levels(reason.level).toLowerCase(),
    since: since === null ? reason.since : formatDayLong(since, dates),
    exact: reason.atLeast !== null && reason.atLeast === reason.atMost ? 'yes' : 'no',
  }
  if (tier === null || tier.days === 0) return { key: `holds.${reason.certainty}`, values }
  if (COUNTS_TOWARDS.includes(reason.rule) && days !== null) {
    return { key: `within.${reason.certainty}`, values: { ...values, days, limit: tier.days } }
  }
  if (days === null) return { key: 'mayReach', values: { ...values, limit: tier.days } }
  const verb = days > tier.days ? 'passes' : 'reaches'
  return { key: `${verb}.${reason.certainty}`, values: { ...values, days, limit: tier.days } }
}
