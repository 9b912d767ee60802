import { addDays, type Day } from '../dates/day'
import type { PrisonFlag } from '../contract/prison-flag'
import { numberSetting } from './settings'
import type { Rule } from './rule'

/** The rule that marks prisons and no case. */
export const MANY_AT_ONE_PRISON = 'U25'

/** The rules of which U25 counts the people who came newly under them. */
export const COUNTED_BY_U25 = ['U01', 'U04', 'U16'] as const
type Counted = (typeof COUNTED_BY_U25)[number]

/** A certain reason of a period; `latest` is the last day that its count may run from, null where it counts none. */
export interface WatchedReason {
  rule: string
  latest: Day | null
}

/** What a period says for certain from a day on, until the next one; null is the beginning of time. */
export interface WatchedPeriod {
  from: Day | null
  reasons: readonly WatchedReason[]
}

/** Somebody held on the day, with where, and their periods over the days up to it in ascending order. */
export interface WatchedPerson {
  prisonId: string | null
  /** Where they may be instead: then nowhere is certain. */
  prisonPossibleId: string | null
  periods: readonly WatchedPeriod[]
}

/**
 * U25: the prisons, by id, at which so many people or more came newly under U01 (for that many days of silence or
 * more), U04 or U16 within the last so many days, the day itself included, and still are; the numbers are settings of
 * the rule. Only who is there for certain counts, and only what holds for certain. A person counts once.
 */
export function flagsOn(people: readonly WatchedPerson[], rule: Rule, day: Day): Map<string, PrisonFlag> {
  const counts = new Map<string, number>()
  for (const { prisonId, prisonPossibleId, periods } of people) {
    if (prisonId === null || prisonPossibleId !== null || !isNewly(periods, rule, day)) continue
    counts.set(prisonId, (counts.get(prisonId) ?? 0) + 1)
  }
  const [tier] = rule.tiers
  const enough = [...counts].filter(([, count]) => rule.enabled && count >= numberSetting(rule, 'people'))
  return new Map(enough.map(([id, count]) => [id, { rule: rule.id, level: tier?.level ?? 'none', people: count }]))
}

/**
 * Whether whoever comes newly under a rule begins a period with it, so that only people with a young period need be
 * asked: unless the days of silence that are counted from are none of U01's own steps. `silence` is U01, if in force.
 */
export function beginsPeriod(rule: Rule, silence: Rule | undefined): boolean {
  const silenceDays = numberSetting(rule, 'silenceDays')
  return silence?.tiers.some(({ days }) => days === silenceDays) ?? true
}

/** Whether one of the rules holds on the day and did not on each of the days before it that are looked at. */
function isNewly(periods: readonly WatchedPeriod[], rule: Rule, day: Day): boolean {
  const lookedAt = numberSetting(rule, 'days')
  if (Number.isNaN(lookedAt)) return false
  const first = addDays(day, -lookedAt)
  const silenceDays = numberSetting(rule, 'silenceDays')
  // Within a period what holds on its first day goes on holding: no other day need be looked at.
  const days = [first, ...periods.flatMap(({ from }) => (from === null || from <= first ? [] : [from]))]
    .filter((one) => one < day)
  // Not the reason's `since`: that is the start of its level, which rises while the rule has long held.
  return COUNTED_BY_U25.some((counted) => {
    return isUnder(counted, periods, day, silenceDays)
      && days.some((before) => !isUnder(counted, periods, before, silenceDays))
  })
}

function isUnder(counted: Counted, periods: readonly WatchedPeriod[], day: Day, silenceDays: number): boolean {
  const period = periods.findLast(({ from }) => from === null || from <= day)
  const reason = period?.reasons.find(({ rule }) => rule === counted)
  if (!reason) return false
  return counted !== 'U01' || (reason.latest !== null && day - reason.latest >= silenceDays)
}
