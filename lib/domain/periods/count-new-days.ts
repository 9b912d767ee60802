import type { Day } from '../dates/day'
import { NEVER } from '../fold/dated-event'
import type { Rule } from '../rules/rule'
import { MANY_AT_ONE_PRISON, newDays, type NewDays } from '../rules/u25-many-at-one-prison'
import { isHeld } from '../vocabulary'
import type { Period } from './period'

/**
 * Notes in each period on which of its days the person counts for the flag of the prison (U25): while they are held at
 * one for certain. Where the rule is not in force, nobody counts. `periods` are all of one picture, in their order.
 */
export function countNewDays(periods: readonly Period[], rules: readonly Rule[]): Period[] {
  const rule = rules.find(({ id, enabled }) => id === MANY_AT_ONE_PRISON && enabled)
  const days = rule ? newDays(periods.map(watched), rule) : []
  return periods.map((period) => {
    const counted = isCertain(period) ? days.flatMap((one) => within(one, period)) : []
    return counted.length > 0 ? { ...period, counted } : period
  })
}

function watched({ from, reasons }: Period) {
  const certain = reasons.filter(({ certainty }) => certainty === 'certain')
  return { from, reasons: certain.map((reason) => ({ rule: reason.rule, latest: reason.from?.latest ?? null })) }
}

function isCertain({ status, prisonId, prisonPossibleId }: Period): boolean {
  return isHeld(status) && prisonId !== null && prisonPossibleId === null
}

function within(days: NewDays, period: Period): NewDays[] {
  const from = Math.max(days.from, period.from ?? days.from) as Day
  const to = Math.min(days.to, period.to ?? NEVER) as Day
  return from < to ? [{ from, to }] : []
}
