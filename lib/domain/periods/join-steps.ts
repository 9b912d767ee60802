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
  let last: DatedReasons = { bare: [], dated: [] }
  return distinct.map(({ from, content }, i) => {
    const bare = content.reasons
    last = { bare, dated: bare.map((reason) => dateReason(reason, last, from)) }
    return { ...content, from, to: distinct[i + 1]?.from ?? null, reasons: last.dated }
  })
}

/** The reasons of a period, and the same ones with the day since when each has held. */
interface DatedReasons {
  bare: readonly BareReason[]
  dated: PeriodReason[]
}

function dateReason(reason: BareReason, last: DatedReasons, from: Day | null): PeriodReason {
  const again = last.dated[last.bare.indexOf(reason)]
  if (again) return again
  for (const before of last.dated) {
    const isSame = before.rule === reason.rule && before.level === reason.level && before.certainty === reason.certainty
    if (isSame) return { ...reason, since: before.since }
  }
  if (from === null) throw new Error('the first period of a case knows nothing and gives no reason')
  return { ...reason, since: from }
}
