import { isInCustody } from '../fold/case-state'
import { contactsInCustody } from '../fold/silence-of'
import type { RuleEvaluator } from './track'

/** U01: held, the present custody has had a verified contact, and days since the last one. */
export const silence: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const { certain, possible, sinceContact } = contactsInCustody(world, day)
  if (!sinceContact) return null
  return {
    holds: certain.length > 0 ? 'certain' : 'possible',
    from: sinceContact,
    counting: 'since',
    firstDay: 0,
    tiers: rule.tiers,
    events: possible.filter(({ latest }) => latest >= (sinceContact.earliest ?? -Infinity)),
  }
}
