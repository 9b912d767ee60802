import type { Folded } from '../fold/assessment'
import type { Picture } from '../vocabulary'
import { foldsOf, type CaseRecord } from './case-folds'
import { compileSteps, type Step } from './compile-steps'
import { countNewDays } from './count-new-days'
import { joinSteps } from './join-steps'
import { maskSteps } from './mask-steps'
import type { Period } from './period'
import { pinSteps } from './pin-steps'

/**
 * Folds a case into its periods `[from, to)` for one picture: consecutive, covering all days, neighbours
 * different, the first unknown. The public picture asserts nothing that a verified event of another audience
 * contradicts (design, sections 4 and 5). Pure: the same record gives the same periods.
 */
export function compilePeriods(record: CaseRecord, picture: Picture): Period[] {
  const { shown, verified } = foldsOf(record, picture)
  const steps = stepsOf(shown)
  return countNewDays(joinSteps(verified ? maskSteps(steps, stepsOf(verified)) : steps), record.rules)
}

function stepsOf(folded: Folded): Step[] {
  return pinSteps(compileSteps(folded), folded.events)
}

/** The period that holds a day. */
export function periodOn(periods: readonly Period[], day: number): Period {
  const found = periods.findLast(({ from }) => from === null || from <= day)
  if (!found) throw new Error('periods cover all days')
  return found
}
