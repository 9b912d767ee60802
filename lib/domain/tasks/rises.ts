import type { Day } from '../dates/day'
import { type Level, levelOfRank } from '../vocabulary'
import type { FiredPeriod } from './task'
import { strengthIn } from './task-days'

/** What is coming in a case: a rule that fires anew or higher from a day on, if nothing new is recorded. */
export interface Rise {
  rule: string
  on: Day
  level: Level
}

/** The first certain rise of each rule after a day, by the periods that follow it, in their order. */
export function findRises(periods: readonly FiredPeriod[], on: Day): Rise[] {
  const here = periods.find(({ from, to }) => (from === null || from <= on) && (to === null || on < to))
  const rises = new Map<string, Rise>()
  for (const period of periods) {
    const { from } = period
    if (from === null || from <= on) continue
    for (const rule of new Set(period.reasons.map((reason) => reason.rule))) {
      const now = strengthIn(period, rule)?.certain ?? 0
      const before = here ? (strengthIn(here, rule)?.certain ?? 0) : 0
      if (now > before && !rises.has(rule)) rises.set(rule, { rule, on: from, level: levelOfRank(now) })
    }
  }
  return [...rises.values()]
}

/** What a rise asks for: a call, a question to the lawyer, or a look. */
export function askedBy({ rule }: Rise): 'call' | 'hearing' | 'rise' {
  if (rule === 'U01' || rule === 'U02') return 'call'
  return rule === 'U15' ? 'hearing' : 'rise'
}
