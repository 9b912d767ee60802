import type { Day } from '../dates/day'
import type { EndDate } from '../dates/day-span'
import type { CaseEvent } from '../events/case-event'
import type { EventType } from '../events/event-types'
import { gradeRank } from '../grade'
import type { ClaimStatus } from '../vocabulary'

/** What comparing two events asks of each: what it states, of when, and what it rests on. */
export interface Claim {
  id: string
  type: EventType
  /** The days that the date may stand for; an open bound is unbounded here. */
  earliest: Day | null
  latest: Day | null
  endDate: EndDate
  prisonId: string | null
  fromPrisonId: string | null
  details: Readonly<Record<string, unknown>>
  claimStatus: ClaimStatus
  /** Higher for better graded, as {@link gradeRank} gives it. */
  grade: number
  sources: readonly string[]
  /** The last day on which one of its sources may have been published; null where none says. */
  reportedOn: Day | null
}

/** An event of a case as a claim. */
export function claimOf(event: CaseEvent): Claim {
  const { id, type, date, endDate, prisonId, fromPrisonId, details, claimStatus, sources } = event
  const reported = sources.map(({ published }) => published?.latest ?? null).filter((day) => day !== null)
  return {
    id, type, earliest: date.earliest, latest: date.latest, endDate, prisonId, fromPrisonId, details, claimStatus,
    grade: gradeRank(event),
    sources: sources.map((source) => source.id),
    reportedOn: reported.length > 0 ? (Math.max(...reported) as Day) : null,
  }
}

/** Whether two spans of days have a day in common; an open side reaches any day. */
export function overlaps(a: Pick<Claim, 'earliest' | 'latest'>, b: Pick<Claim, 'earliest' | 'latest'>): boolean {
  return reaches(a.earliest, b.latest) && reaches(b.earliest, a.latest)
}

/**
 * Whether the known bounds of two dates have a day in common, where an open side reaches no further than the bound
 * that is known: what was so "on or before" a day says nothing of the years before it.
 */
export function knownToOverlap(a: Claim, b: Claim): boolean {
  return overlaps(closed(a), closed(b))
}

function closed({ earliest, latest }: Claim): Pick<Claim, 'earliest' | 'latest'> {
  return { earliest: earliest ?? latest, latest: latest ?? earliest }
}

function reaches(from: Day | null, to: Day | null): boolean {
  return from === null || to === null || from <= to
}

/** Whether both are of one exact day, and of the same. */
export function areOfOneDay(a: Claim, b: Claim): boolean {
  return a.earliest !== null && a.earliest === a.latest && b.earliest === a.earliest && b.latest === a.latest
}

/** Days that lie between two spans of days that do not overlap: 1 where one follows the other at once. */
export function daysApart(a: Claim, b: Claim): number {
  const [first, second] = startsBefore(a, b) ? [a, b] : [b, a]
  return (second.earliest ?? Number.NEGATIVE_INFINITY) - (first.latest ?? Number.POSITIVE_INFINITY)
}

/** Whether the first of two spans that do not overlap begins before the other. */
export function startsBefore(a: Claim, b: Claim): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest
}
