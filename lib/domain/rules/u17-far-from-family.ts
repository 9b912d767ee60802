import { isInCustody, type CaseState } from '../fold/case-state'
import type { DatedEvent } from '../fold/dated-event'
import { contactsInCustody, isQualifyingContact } from '../fold/silence-of'
import type { Rule } from './rule'
import { numberSetting } from './settings'
import type { RuleEvaluator } from './track'

/**
 * U17: held further from the family than `minimumKm`, as a source states, or in exile. Its days run from the last
 * visit on record; with none on record it stays at its first tier.
 */
export const farFromFamily: RuleEvaluator = (world, day, rule) => {
  const by = farBy(world.state, rule)
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
function farBy(state: CaseState, rule: Rule): DatedEvent | null {
  if (state.custody === 'exiled') return state.custodyBy
  const km = state.placedBy?.event.details.kmFromFamily
  const isFar = typeof km === 'number' && km > numberSetting(rule, 'minimumKm')
  return isFar && isInCustody(state) ? state.placedBy : null
}

function isQualifyingVisit(dated: DatedEvent): boolean {
  return dated.event.details.channel === 'visit' && isQualifyingContact(dated)
}
