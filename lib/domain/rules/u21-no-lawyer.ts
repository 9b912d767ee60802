import { activeSpanOn } from '../fold/active-span'
import { isInCustody } from '../fold/case-state'
import type { RuleEvaluator } from './track'

/** U21: before trial, and a source states that a lawyer of choice is denied. */
export const noLawyer: RuleEvaluator = (world, day, rule) => {
  const { state } = world
  if (!isInCustody(state) || state.stage !== null || state.sentenceBy !== null) return null
  const denied = world.of('access_denied').filter(({ event }) => event.details.to === 'lawyer')
  const active = activeSpanOn(denied, world, day)
  return active && { ...active, counting: 'since', firstDay: 0, tiers: rule.tiers }
}
