import { addDays, dayOf } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { CaseRecord } from '@/lib/domain/periods/case-folds'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import type { Level } from '@/lib/domain/vocabulary'
import { seededRules } from './some-rules'

const rules = seededRules()

/** The day from which the tables of rules count. */
export const START = dayOf(2021, 1, 10)

/** The certain and the possible level of a rule `after` days from 10 January 2021, for the team. */
export function levels(
  rule: string, events: CaseEvent[], after: number, background: Partial<CaseRecord> = {},
): [Level, Level] {
  const period = periodOn(compilePeriods({ ...background, events, rules }, 'team'), addDays(START, after))
  const reasons = period.reasons.filter((reason) => reason.rule === rule)
  const of = (certainty: string) => reasons.find((reason) => reason.certainty === certainty)?.level
  return [of('certain') ?? 'none', of('possible') ?? of('certain') ?? 'none']
}

/** Levels that are certain, on one day after another: what a boundary table expects. */
export function certainly(
  rule: string, events: CaseEvent[], days: readonly number[], background: Partial<CaseRecord> = {},
): Level[] {
  return days.map((after) => {
    const [certain, possible] = levels(rule, events, after, background)
    if (certain !== possible) throw new Error(`day ${after}: ${certain} is certain, ${possible} possible`)
    return certain
  })
}
