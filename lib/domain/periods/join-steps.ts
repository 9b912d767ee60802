import type { Day } from '../dates/day'
import type { BareReason } from './content'
import type { Period, PeriodReason } from './period'
import type { Step } from './compile-steps'
import { isSameContent } from './same-content'

/** Joins equal neighbours into periods that cover all days, and dates each reason from where its run began. */
export function joinSteps(steps: readonly Step[]): Period[] {
  const distinct = steps.filter((step, i) => {
    const earlier = steps[i - 1]
    return !earlier || !isSameContent(step.content, earlier.content)
  })
  let before: PeriodReason[] = []
  return distinct.map((step, i) => {
    before = step.content.reasons.map((reason) => sinceWhen(reason, before, step.from))
    return { ...step.content, from: step.from, to: distinct[i + 1]?.from ?? null, reasons: before }
  })
}

function sinceWhen(reason: BareReason, before: readonly PeriodReason[], from: Day | null): PeriodReason {
  for (const last of before) {
    const isSame = last.rule === reason.rule && last.level === reason.level && last.certainty === reason.certainty
    if (isSame) return { ...reason, since: last.since }
  }
  if (from === null) throw new Error('the first period of a case knows nothing and gives no reason')
  return { ...reason, since: from }
}
