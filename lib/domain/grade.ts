import type { CaseEvent } from './events/case-event'
import { RELIABILITIES, type Reliability } from './vocabulary'

type Graded = Pick<CaseEvent, 'sources' | 'credibility'>

/** The best reliability among an event's sources; F, which cannot be judged, where it has none. */
export function bestReliability(event: Graded): Reliability {
  return RELIABILITIES.find((grade) => event.sources.some(({ reliability }) => reliability === grade)) ?? 'F'
}

/** The Admiralty code of an event, as in `B3`. */
export function gradeOf(event: Graded): string {
  return `${bestReliability(event)}${event.credibility}`
}

/** Higher for better graded; F and 6 cannot be judged and come last, since nothing can rest on them. */
export function gradeRank(event: Graded): number {
  return rankFor(bestReliability(event), event.credibility)
}

/** {@link gradeRank} of a grade as it is written, `B3`. */
export function rankOfGrade(grade: string): number {
  return rankFor(RELIABILITIES.find((one) => one === grade.charAt(0)) ?? 'F', Number(grade.charAt(1)))
}

function rankFor(reliability: Reliability, credibility: number): number {
  return (RELIABILITIES.length - RELIABILITIES.indexOf(reliability)) * 10 + (6 - credibility)
}

/** Whether an event is graded C3 or better, in both parts. */
export function isC3OrBetter(event: Graded): boolean {
  return RELIABILITIES.indexOf(bestReliability(event)) <= RELIABILITIES.indexOf('C') && event.credibility <= 3
}
