import { isInCustody } from '../fold/case-state'
import { sinceStanding, standingOn } from '../fold/standing'
import { isC3OrBetter } from '../grade'
import type { RuleEvaluator } from './track'

/** U11: a credible report of force-feeding in the present custody. */
export const forceFeeding: RuleEvaluator = (world, day, rule) => {
  const { closedBy } = world.state
  if (!isInCustody(world.state)) return null
  const reports = world.of('ill_treatment').filter(
    ({ event }) => event.details.kind === 'force_feeding' && isC3OrBetter(event),
  )
  const since = sinceStanding(standingOn(reports, closedBy ? [closedBy] : [], day))
  return since && { ...since, counting: 'since', firstDay: 0, tiers: rule.tiers }
}
