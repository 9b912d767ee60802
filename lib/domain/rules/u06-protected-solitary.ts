import { activeSpanOn } from '../fold/active-span'
import { isUnder } from '../fold/age-on'
import { attributesOn } from '../fold/attributes-on'
import { isInCustody } from '../fold/case-state'
import { allHold, someHolds } from '../fold/certainty'
import type { RuleEvaluator } from './track'

/** U06: in solitary confinement and under 18, pregnant, with an infant, or with a disability on record. */
export const protectedSolitary: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const active = activeSpanOn(world.of('solitary'), world, day)
  const attributes = attributesOn(world, day, ['pregnant', 'withInfant', 'disability'])
  const isProtected = someHolds(isUnder(18, world.background.birthDate, day), attributes?.holds ?? null)
  const holds = allHold(active?.holds ?? null, isProtected)
  if (!active || !holds) return null
  return {
    holds,
    from: active.from,
    counting: 'since',
    firstDay: 1,
    tiers: rule.tiers,
    events: [...active.events, ...(attributes?.events ?? [])],
  }
}
