import { activeSpanOn } from '../fold/active-span'
import { isInCustody } from '../fold/case-state'
import type { RuleEvaluator } from './track'

/** U05: consecutive days of solitary confinement; the first day is day 1, and a transfer does not end it. */
export const solitaryConfinement: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const active = activeSpanOn(world.of('solitary'), world, day)
  return active && { ...active, counting: 'since', firstDay: 1, tiers: rule.tiers }
}
