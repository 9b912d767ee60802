import { addDays, type Day } from '../dates/day'
import type { PrisonFlag } from '../contract/prison-flag'
import { NEVER } from '../fold/dated-event'
import { numberSetting } from './settings'
import type { Rule } from './rule'

/** The rule that marks prisons and no case. */
export const MANY_AT_ONE_PRISON = 'U25'

/** The rules of which U25 counts the people who came newly under them. */
export const COUNTED_BY_U25 = ['U01', 'U04', 'U16'] as const
type Counted = (typeof COUNTED_BY_U25)[number]

const SINCE_EVER = Number.NEGATIVE_INFINITY as Day

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

/** Days `[from, to)`. */
export interface NewDays {
  from: Day
  to: Day
}

/**
 * The days on which somebody counts for U25, ascending and apart: from the day on which they came newly under U01 (for
 * so many days of silence or more), U04 or U16, so many days of it as they still are under it; the numbers are settings
 * of the rule. Who has been under one since ever is new on no day. `periods` cover all days, without gaps.
 */
export function newDays(periods: readonly WatchedPeriod[], rule: Rule): NewDays[] {
  const days = numberSetting(rule, 'days')
  const parts = Number.isNaN(days) ? [] : COUNTED_BY_U25
    .flatMap((counted) => runsOf(counted, periods, numberSetting(rule, 'silenceDays')))
    .filter(({ from }) => from !== SINCE_EVER)
    .map(({ from, to }) => ({ from, to: Math.min(to, addDays(from, days)) as Day }))
  return joined(parts)
}

/**
 * U25: the prisons, by id, at which so many people or more count on a day, as the rule has it. Only who is there for
 * certain counts, and only what holds for certain. A person counts once.
 */
export function flagsOn(people: readonly WatchedPerson[], rule: Rule, day: Day): Map<string, PrisonFlag> {
  const counts = new Map<string, number>()
  for (const { prisonId, prisonPossibleId, periods } of people) {
    const isCounted = prisonId !== null && prisonPossibleId === null
      && newDays(periods, rule).some(({ from, to }) => from <= day && day < to)
    if (isCounted) counts.set(prisonId, (counts.get(prisonId) ?? 0) + 1)
  }
  return flagsOf(counts, rule)
}

/** The same of how many count at each prison. */
export function flagsOf(counts: ReadonlyMap<string, number>, rule: Rule): Map<string, PrisonFlag> {
  const [tier] = rule.tiers
  const enough = [...counts].filter(([, count]) => rule.enabled && count >= numberSetting(rule, 'people'))
  return new Map(enough.map(([id, count]) => [id, { rule: rule.id, level: tier?.level ?? 'none', people: count }]))
}

/** Whether other people count, or on other days, once U25 says this: not where only how many are enough does. */
export function countsOthers(before: Rule, after: Rule): boolean {
  if (!after.enabled) return false
  return !before.enabled
    || ['days', 'silenceDays'].some((name) => numberSetting(before, name) !== numberSetting(after, name))
}

/**
 * Whether whoever comes newly under a rule begins a period with it, so that only people with a young period need be
 * asked: unless the days of silence that are counted from are none of U01's own steps. `silence` is U01, if in force.
 */
export function beginsPeriod(rule: Rule, silence: Rule | undefined): boolean {
  const silenceDays = numberSetting(rule, 'silenceDays')
  return silence?.tiers.some(({ days }) => days === silenceDays) ?? true
}

/** The days without a break under one of the rules: from minus infinity where it has been so since ever. */
function runsOf(counted: Counted, periods: readonly WatchedPeriod[], silenceDays: number): NewDays[] {
  const parts = periods.flatMap(({ from, reasons }, at) => {
    const reason = reasons.find(({ rule }) => rule === counted)
    if (!reason) return []
    const starts = from ?? SINCE_EVER
    const to = periods[at + 1]?.from ?? NEVER
    if (counted !== 'U01') return [{ from: starts, to }]
    // Not the reason's `since`: that is the start of its level, which rises while the rule has long held.
    return reason.latest === null ? [] : [{ from: Math.max(starts, addDays(reason.latest, silenceDays)) as Day, to }]
  })
  return joined(parts)
}

/** Days that overlap or follow on each other as one, in their order; days that end before they begin are none. */
function joined(parts: readonly NewDays[]): NewDays[] {
  const days: NewDays[] = []
  for (const part of parts.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = days.at(-1)
    if (last && part.from <= last.to) last.to = Math.max(last.to, part.to) as Day
    else days.push({ ...part })
  }
  return days
}
