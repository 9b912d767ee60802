import type { Queryable } from '@/lib/db/connect'

/**
 * When what happens at an instant is told to a subscription `s`, as SQL: at once, or at its next hour of the day, by
 * the clock of its time zone.
 */
export function dueFor(sql: Queryable, at: Date) {
  const hour = sql`date_trunc('day', ${at}::timestamptz AT TIME ZONE s.time_zone) + s.hour * interval '1 hour'`
  return sql`CASE WHEN s.way <> 'daily' THEN ${at}::timestamptz
    WHEN (${hour}) AT TIME ZONE s.time_zone > ${at}::timestamptz THEN (${hour}) AT TIME ZONE s.time_zone
    ELSE (${hour} + interval '1 day') AT TIME ZONE s.time_zone END`
}
