/** Hours for which an account may take back that it ended a subscription; then that is deleted. */
const ENDED_HOURS = 24
const HOUR_MS = 3_600_000

/** Until when it can be taken back that a subscription was ended. */
export function undoableUntil(endedAt: Date): Date {
  return new Date(endedAt.getTime() + ENDED_HOURS * HOUR_MS)
}

/** What was ended before can no longer be taken back at an instant. */
export function endedSince(at: Date): Date {
  return new Date(at.getTime() - ENDED_HOURS * HOUR_MS)
}
