import { activeSpanOn } from '../fold/active-span'
import { isInCustody } from '../fold/case-state'
import { someHolds } from '../fold/certainty'
import { openConcerns } from '../fold/health-of'
import type { RuleEvaluator } from './track'
import { raisedWhere } from './tracks'

/** U09: the day of a hunger strike, the first being day 1; one level up with a serious or critical illness. */
export const hungerStrike: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const strikes = world.of('hunger_strike').filter(({ event }) => event.details.dry !== true)
  const active = activeSpanOn(strikes, world, day)
  if (!active) return null
  const grave = openConcerns(world.of('health'), day).filter(
    ({ by }) => by.event.details.severity === 'serious' || by.event.details.severity === 'critical',
  )
  return {
    ...active,
    counting: 'since',
    firstDay: 1,
    ...raisedWhere(rule.tiers, someHolds(...grave.map(({ holds }) => holds))),
    events: [...active.events, ...grave.map(({ by }) => by)],
  }
}
