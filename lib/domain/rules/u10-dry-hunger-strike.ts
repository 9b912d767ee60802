import { activeSpanOn } from '../fold/active-span'
import { isInCustody } from '../fold/case-state'
import type { RuleEvaluator } from './track'

/** U10: the day of a hunger strike without water, the first being day 1. */
export const dryHungerStrike: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const dry = world.of('hunger_strike').filter(({ event }) => event.details.dry === true)
  const active = activeSpanOn(dry, world, day)
  return active && { ...active, counting: 'since', firstDay: 1, tiers: rule.tiers }
}
