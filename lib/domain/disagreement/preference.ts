import type { ClaimStatus } from '../vocabulary'
import type { Claim } from './claim'

/** Why one of two events that contradict each other is preferred. */
export type Ground = 'claim_status' | 'grade' | 'later_report'

/** Best first: the order in which claims are believed. */
const BELIEVED: readonly ClaimStatus[] = ['verified', 'proposed', 'disputed', 'retracted']

/** Verified over proposed, then better graded, then reported later (design, section 3): the preferred one first. */
export function comparePreferred(a: Claim, b: Claim): number {
  return compareStatus(a, b) || b.grade - a.grade || compareReports(a, b) || (a.id < b.id ? -1 : 1)
}

/** What prefers the first of two to the second; null where nothing does. */
export function groundOf(preferred: Claim, other: Claim): Ground | null {
  if (compareStatus(preferred, other) !== 0) return 'claim_status'
  if (preferred.grade !== other.grade) return 'grade'
  return compareReports(preferred, other) === 0 ? null : 'later_report'
}

function compareStatus(a: Claim, b: Claim): number {
  return BELIEVED.indexOf(a.claimStatus) - BELIEVED.indexOf(b.claimStatus)
}

/** A report of no known day is older than every other. */
function compareReports(a: Claim, b: Claim): number {
  const [one, other] = [a.reportedOn ?? -Infinity, b.reportedOn ?? -Infinity]
  return one === other ? 0 : other - one
}
