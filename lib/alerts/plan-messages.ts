/** So many messages an hour one subscription gets: what would be more comes in one. */
const MOST_AN_HOUR = 20
const HOUR_MS = 3_600_000

/** What one message tells: the alerts that it tells one by one, and how many it stands for. */
export interface PlannedMessage {
  ids: number[]
  alerts: number
}

/** Alerts that a message of several tells one by one. */
export const MOST_TOLD = 50

/**
 * How alerts of one subscription are told: one by one, or in one message where they are many; and not before an
 * instant, where it had twenty messages within the hour. `isDaily` wants one message in any case. Where no alert is
 * left, as when all were dropped since, there is no message. Pure.
 */
export function planMessages(
  ids: readonly number[],
  { sentAt, isDaily, at }: { sentAt: readonly Date[]; isDaily: boolean; at: Date },
): { messages: PlannedMessage[] } | { notBefore: Date } {
  const recent = sentAt.map((sent) => sent.getTime()).filter((sent) => at.getTime() - sent < HOUR_MS)
  if (recent.length >= MOST_AN_HOUR) return { notBefore: new Date(Math.min(...recent) + HOUR_MS) }
  if (ids.length === 0) return { messages: [] }
  if (isDaily || recent.length + ids.length > MOST_AN_HOUR) {
    return { messages: [{ ids: ids.slice(0, MOST_TOLD), alerts: ids.length }] }
  }
  return { messages: ids.map((id) => ({ ids: [id], alerts: 1 })) }
}
