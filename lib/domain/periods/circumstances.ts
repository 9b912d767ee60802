import type { Day } from '../dates/day'
import { courseOfDay, type CourseStep } from '../fold/certain-course'
import { INITIAL_STATE } from '../fold/case-state'
import { isCertainBy, type DatedEvent } from '../fold/dated-event'
import { openConcerns, type OpenConcern } from '../fold/health-of'
import type { SeveralSentences } from '../fold/sentence-in-force'
import { breakpointsOf } from './breakpoints'
import type { Circumstance, HealthRecord } from './period'
import { sentenceRecordOf } from './sentence-record'
import { staysOf } from './stays'

/**
 * The stays, the sentence in force and the open health concerns of a case, day by day, covering all days;
 * `several` says which of several sentences is served.
 */
export function compileCircumstances(
  events: readonly DatedEvent[], several: SeveralSentences = 'latest',
): Circumstance[] {
  const course: CourseStep[] = []
  let last: Circumstance = { from: null, to: null, stays: [], sentence: null, health: [] }
  const steps = [last]
  for (const day of breakpointsOf(events)) {
    // Whatever became certain earlier lies before it in every order.
    const settled = events.filter(({ latest }) => latest === day)
    if (settled.length > 0) {
      course.push(...courseOfDay(settled, course))
      const sentence = sentenceRecordOf(course.at(-1)?.after ?? INITIAL_STATE, several)
      last = { ...last, stays: staysOf(course), sentence }
    }
    last = { ...last, from: day, health: healthOn(events, day) }
    steps.push(last)
  }
  return joinCircumstances(steps)
}

/** Joins equal neighbours and sets where each ends. */
export function joinCircumstances(steps: readonly Circumstance[]): Circumstance[] {
  const distinct = steps.filter((step, i) => {
    const before = steps[i - 1]
    return !before || !isSame(step, before)
  })
  return distinct.map((step, i) => ({ ...step, to: distinct[i + 1]?.from ?? null }))
}

function isSame(a: Circumstance, b: Circumstance): boolean {
  return isAlike(a.stays, b.stays) && isAlike(a.sentence, b.sentence) && isAlike(a.health, b.health)
}

function isAlike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function healthOn(events: readonly DatedEvent[], day: Day): HealthRecord[] {
  return openConcerns(events, day)
    .filter(({ holds }) => holds === 'certain')
    .map((concern) => healthRecord(concern, treatmentOn(events, day)))
}

function healthRecord({ by }: OpenConcern, treatment: HealthRecord['treatment']): HealthRecord {
  const { condition, severity } = by.event.details
  const known = (['chronic', 'serious', 'critical'] as const).find((one) => one === severity)
  return { condition: String(condition), severity: known ?? null, since: by.event.date, treatment }
}

/** The latest treatment on record that has not certainly ended. */
function treatmentOn(events: readonly DatedEvent[], day: Day): HealthRecord['treatment'] {
  const begun = events.filter((event) => event.event.type === 'treatment' && isCertainBy(event, day))
  const current = begun.filter(({ endLatest }) => endLatest >= day)
  const last = current.reduce<DatedEvent | null>((best, one) => (!best || one.latest >= best.latest ? one : best), null)
  return (['needed', 'denied', 'delayed', 'given'] as const).find((one) => one === last?.event.details.status) ?? null
}
