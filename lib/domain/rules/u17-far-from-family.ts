import { isInCustody } from '../fold/case-state'
import type { DatedEvent } from '../fold/dated-event'
import { contactsInCustody, isQualifyingContact } from '../fold/silence-of'
import type { World } from '../fold/world'
import type { Rule } from './rule'
import { numberSetting } from './settings'
import type { RuleEvaluator } from './track'

/**
 * U17: held further from the family than `minimumKm`, as a source states, or else in a straight line from the home
 * place; or in exile. Its days run from the last visit on record; with none on record it stays at its first tier.
 */
export const farFromFamily: RuleEvaluator = (world, day, rule) => {
  const by = farBy(world, rule)
  if (!by) return null
  const visits = contactsInCustody(world, day, isQualifyingVisit)
  return {
    holds: 'certain',
    from: visits.sinceContact,
    counting: 'since',
    firstDay: 0,
    tiers: rule.tiers,
    events: [by, ...visits.possible],
  }
}

/** The event that says so: of an exile, or of a place that is far. */
function farBy({ state, background }: World, rule: Rule): DatedEvent | null {
  const { custody, custodyBy, placedBy } = state
  if (custody === 'exiled') return custodyBy
  if (!placedBy || !isInCustody(state)) return null
  const { details, prisonId } = placedBy.event
  const stated = details.kmFromFamily
  const km = typeof stated === 'number' ? stated : background.fromHome?.get(prisonId ?? '')?.km
  return km !== undefined && km > numberSetting(rule, 'minimumKm') ? placedBy : null
}

function isQualifyingVisit(dated: DatedEvent): boolean {
  return dated.event.details.channel === 'visit' && isQualifyingContact(dated)
}
