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
  return (RELIABILITIES.length - RELIABILITIES.indexOf(bestReliability(event))) * 10 + (6 - event.credibility)
}

/** Whether an event is graded C3 or better, in both parts. */
export function isC3OrBetter(event: Graded): boolean {
  return RELIABILITIES.indexOf(bestReliability(event)) <= RELIABILITIES.indexOf('C') && event.credibility <= 3
}
