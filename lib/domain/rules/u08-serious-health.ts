import { careOn } from '../fold/care-on'
import { isInCustody } from '../fold/case-state'
import { allHold, someHolds } from '../fold/certainty'
import { openConcerns } from '../fold/health-of'
import type { RuleEvaluator } from './track'

/** U08: health serious and treatment denied or delayed; the first day of the denial is day 1. */
export const seriousHealth: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const serious = openConcerns(world.of('health'), day).filter(({ by }) => by.event.details.severity === 'serious')
  const { denied, given } = careOn(world, day)
  const holds = allHold(someHolds(...serious.map((concern) => concern.holds)), denied?.holds ?? null)
  if (!denied || !holds) return null
  return {
    holds: given ? 'possible' : holds,
    from: denied.from,
    counting: 'since',
    firstDay: 1,
    tiers: rule.tiers,
    events: [...serious.map(({ by }) => by), ...denied.events],
  }
}
