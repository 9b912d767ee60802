import { isInCustody } from '../fold/case-state'
import { isQualifyingContact } from '../fold/silence-of'
import { sinceStanding, standingOn } from '../fold/standing'
import type { RuleEvaluator } from './track'

/**
 * U16: transferred, and a source states that the family was not told; until a verified contact, another
 * transfer or the end of this custody. Where the destination is withheld U03 holds.
 */
export const transferWithoutNotice: RuleEvaluator = (world, day, rule) => {
  const { custodyBy, closedBy } = world.state
  if (!isInCustody(world.state)) return null
  const transfers = world.of('transfer')
  const untold = transfers.filter(
    ({ event: { details } }) => details.familyNotified === false && details.destinationWithheld !== true,
  )
  const contacts = world.of('contact').filter(isQualifyingContact)
  const ends = [custodyBy, closedBy].filter((event) => event !== null)
  const since = sinceStanding(standingOn(untold, [...transfers, ...contacts, ...ends], day))
  return since && { ...since, counting: 'since', firstDay: 0, tiers: rule.tiers }
}
