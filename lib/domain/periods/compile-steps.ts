import type { Day } from '../dates/day'
import { NEVER } from '../fold/dated-event'
import { startAssessing, type Assessment, type Folded } from '../fold/assessment'
import { breakpointsOf } from './breakpoints'
import { carryOn, contentLater, contentOn, NOTHING_KNOWN, type PeriodContent } from './content'

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
  const bounds = breakpointsOf(folded.events, folded.background)
  let content = NOTHING_KNOWN
  const assessor = startAssessing(folded)
  bounds.forEach((bound, i) => {
    const assessment = assessor.moveOn(bound)
    content = contentOn(assessment, content, bound)
    steps.push({ from: bound, content })
    for (const from of changingDays(assessment, bound, bounds[i + 1])) {
      content = contentLater(assessment, content, from)
      steps.push({ from, content })
    }
  })
  return steps
}

/** What stands on one day, as the step says that holds it; rules are asked of no other day. */
export function contentOnDay(folded: Folded, day: Day): PeriodContent {
  const bounds = breakpointsOf(folded.events, folded.background).filter((bound) => bound <= day)
  const last = bounds.pop()
  if (last === undefined) return NOTHING_KNOWN
  const assessor = startAssessing(folded)
  let carried = NOTHING_KNOWN
  for (const bound of bounds) carried = carryOn(assessor.passBy(bound), carried, bound)
  assessor.passBy(last)
  const assessment = assessor.assessAt(last)
  return contentLater(assessment, contentOn(assessment, carried, last), day)
}

/** The days, ascending, after one and before another on which levels change. */
function changingDays(assessment: Assessment, after: Day, before: Day = NEVER): Day[] {
  const days = new Set<Day>()
  for (const { changingDays: each } of assessment.rules) {
    for (const day of each) if (day > after && day < before) days.add(day)
  }
  return [...days].sort((a, b) => a - b)
}
