import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { eventsSince, identitiesSince, thereSince } from './waiting-since'

/** Counting ends here: a board that says "more than 999" answers as well, and in one step of an index. */
export const COUNTED_AT_MOST = 1000

/** How much waits for a reviewer, up to {@link COUNTED_AT_MOST}. */
export interface WaitingCounts {
  /** Events, identities and what happened at prisons together. */
  review: number
  /** Those of them that wait too long. */
  overdue: number
  waiting: { events: number; identities: number; there: number }
}

/** Days after which what was proposed waits too long for a reviewer: campaign practice. */
export const REVIEW_DUE_DAYS = 7

const DAY_MS = 86_400_000

/** Whether what waits since an instant has waited too long at another, `nowAt`. */
export function isOverdue(since: Date, nowAt: Date): boolean {
  return nowAt.getTime() - since.getTime() > REVIEW_DUE_DAYS * DAY_MS
}

/** Counts at an instant what waits for a reviewer. */
export async function countWaiting(viewer: Viewer, now: Date): Promise<WaitingCounts> {
  const [row] = await teamSql()<StoredWaitingCounts[]>`${waitingCounts(teamSql(), viewer, now)}`
  if (!row) throw new Error('a row of counts always comes')
  return toWaitingCounts(row)
}

/** As {@link waitingCounts} gives it. */
export interface StoredWaitingCounts {
  events: number
  identities: number
  there: number
  overdue: number
}

/** The counts, as SQL: one row. */
export function waitingCounts(sql: Queryable, viewer: Viewer, now: Date) {
  const limit = COUNTED_AT_MOST
  const late = sql`count(*) FILTER (WHERE since < ${new Date(now.getTime() - REVIEW_DUE_DAYS * DAY_MS)}::timestamptz)`
  return sql`SELECT of_cases.n AS events, of_persons.n AS identities, there.n AS there,
      of_cases.late + of_persons.late + there.late AS overdue
    FROM (SELECT count(*) AS n, ${late} AS late FROM (${eventsSince(sql, viewer, limit)}) AS waiting) AS of_cases,
      (SELECT count(*) AS n, ${late} AS late FROM (${identitiesSince(sql, viewer, limit)}) AS waiting) AS of_persons,
      (SELECT count(*) AS n, ${late} AS late FROM (${thereSince(sql, viewer, limit)}) AS waiting) AS there`
}

/** A row of the database as the counts that are shown. */
export function toWaitingCounts({ events, identities, there, overdue }: StoredWaitingCounts): WaitingCounts {
  const waiting = { events: capped(events), identities: capped(identities), there: capped(there) }
  return { review: capped(events + identities + there), overdue: capped(overdue), waiting }
}

function capped(count: number): number {
  return Math.min(count, COUNTED_AT_MOST)
}
