import type { Day } from '../dates/day'
import { assessOn, type Assessment, type Folded } from '../fold/assessment'
import { changingDaysOf } from '../rules/track'
import { breakpointsOf } from './breakpoints'
import { contentOn, NOTHING_KNOWN, type PeriodContent } from './content'

/** What stands from a day on, until the next step; null is from the beginning of time. */
export interface Step {
  from: Day | null
  content: PeriodContent
}

/**
 * The steps of a picture in ascending order, the first of which knows nothing. Between two bounds of its
 * events only the levels of rules can change, and only on days known in advance.
 */
export function compileSteps(folded: Folded): Step[] {
  const steps: Step[] = [{ from: null, content: NOTHING_KNOWN }]
  const bounds = breakpointsOf(folded.events)
  let content = NOTHING_KNOWN
  bounds.forEach((bound, i) => {
    const assessment = assessOn(folded, bound)
    for (const from of [bound, ...changingDays(assessment, bound, bounds[i + 1])]) {
      content = contentOn(assessment, content, from)
      steps.push({ from, content })
    }
  })
  return steps
}

function changingDays(assessment: Assessment, after: Day, before: Day | undefined): Day[] {
  const days = assessment.rules.flatMap(({ tracks }) => tracks.flatMap(changingDaysOf))
  const inside = days.filter((day) => day > after && (before === undefined || day < before))
  return [...new Set(inside)].sort((a, b) => a - b)
}
