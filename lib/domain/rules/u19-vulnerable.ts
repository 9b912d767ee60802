import { hasReached } from '../fold/age-on'
import { attributesOn } from '../fold/attributes-on'
import { isInCustody } from '../fold/case-state'
import { allHold, someHolds } from '../fold/certainty'
import { openConcerns } from '../fold/health-of'
import { contactsInCustody } from '../fold/silence-of'
import { unheardIn } from '../fold/unheard-in'
import type { RuleEvaluator } from './track'

/**
 * U19: 65 or older, pregnant, with a disability or a serious or critical illness, and no health event on record
 * for some days: since the last one in the present custody, else since its start.
 */
export const vulnerableUnheard: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const attributes = attributesOn(world, day, ['pregnant', 'disability'])
  const grave = openConcerns(world.of('health'), day).filter(
    ({ by }) => by.event.details.severity === 'serious' || by.event.details.severity === 'critical',
  )
  const isVulnerable = someHolds(
    hasReached(65, world.background.birthDate, day), attributes?.holds ?? null, ...grave.map(({ holds }) => holds),
  )
  const unheard = unheardIn(world, day, contactsInCustody(world, day, () => true, 'health'))
  const holds = allHold(isVulnerable, unheard?.holds ?? null)
  if (!unheard || !holds) return null
  return {
    holds,
    from: unheard.from,
    counting: 'since',
    firstDay: 0,
    tiers: rule.tiers,
    events: [...unheard.events, ...(attributes?.events ?? []), ...grave.map(({ by }) => by)],
  }
}
