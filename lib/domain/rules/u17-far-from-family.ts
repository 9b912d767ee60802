import { isInCustody } from '../fold/case-state'
import type { DatedEvent } from '../fold/dated-event'
import { contactsInCustody, isQualifyingContact } from '../fold/silence-of'
import type { RuleEvaluator } from './track'

/**
 * U17: held further from the family than `minimumKm`, as a source states. Its days run from the last visit
 * on record; with none on record it stays at its first tier.
 */
export const farFromFamily: RuleEvaluator = (world, day, rule) => {
  const { placedBy } = world.state
  const km = placedBy?.event.details.kmFromFamily
  const { minimumKm } = rule.settings
  if (!isInCustody(world.state) || !placedBy) return null
  if (typeof km !== 'number' || typeof minimumKm !== 'number' || km <= minimumKm) return null
  const visits = contactsInCustody(world, day, isQualifyingVisit)
  return {
    holds: 'certain',
    from: visits.sinceContact,
    counting: 'since',
    firstDay: 0,
    tiers: rule.tiers,
    events: [placedBy, ...visits.possible],
  }
}

function isQualifyingVisit(dated: DatedEvent): boolean {
  return dated.event.details.channel === 'visit' && isQualifyingContact(dated)
}
