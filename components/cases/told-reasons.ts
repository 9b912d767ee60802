import { compareTexts } from '@/lib/domain/compare-texts'
import type { Reason } from '@/lib/domain/contract/case-row'
import { rankOf } from '@/lib/domain/vocabulary'

/**
 * The reasons that a sentence tells, in the order in which it tells them: one for each rule (the certain
 * one, if a rule is certain at one level and possible at a higher), the certain and highest first. What is
 * only possible is told where nothing is certain.
 */
export function toldReasons(reasons: Reason[]): Reason[] {
  const certain = reasons.filter((reason) => reason.certainty === 'certain')
  return onePerRule(certain.length > 0 ? certain : reasons)
}

function onePerRule(reasons: Reason[]): Reason[] {
  const ordered = [...reasons].sort((a, b) => rankOf(b.level) - rankOf(a.level) || compareTexts(a.rule, b.rule))
  return ordered.filter((reason, place) => ordered.findIndex((other) => other.rule === reason.rule) === place)
}
