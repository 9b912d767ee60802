import { isInCustody } from '../fold/case-state'
import { contactsInCustody } from '../fold/silence-of'
import type { RuleEvaluator } from './track'

/** U02: held, the start of custody known, and no qualifying contact on record since. */
export const unheardSinceArrest: RuleEvaluator = (world, day, rule) => {
  const { startedBy } = world.state
  if (!isInCustody(world.state) || !startedBy) return null
  const { certain, possible, sinceStart } = contactsInCustody(world, day)
  if (certain.length > 0) return null
  return {
    holds: possible.length === 0 ? 'certain' : 'possible',
    from: sinceStart,
    counting: 'since',
    firstDay: 0,
    tiers: rule.tiers,
    events: [startedBy],
  }
}
