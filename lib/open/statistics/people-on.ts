import type { Queryable } from '@/lib/db/connect'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { matching } from '../case-conditions'
import type { CaseFilter } from '../case-query'

/** Whom a statistic counts: those that a filter leaves on a day. */
export interface Population {
  filter: CaseFilter
  asOf: Day
}

/** Which months a statistic over time shows: their first days, ascending, and the day on which the last one ends. */
export interface Months {
  starts: readonly Day[]
  /** On or before the day of the population. */
  until: Day
}

/**
 * FROM and WHERE for the people on a day, to be narrowed further: `p` is the period, and `c` the case where the filter
 * asks about it. The same conditions as the list's, so that the numbers are its numbers.
 */
export function peopleOn(sql: Queryable, { filter, asOf }: Population) {
  return sql`FROM open.period p ${joinCase(sql, filter)} WHERE p.valid @> ${formatDay(asOf)}::date
    ${matching(sql, filter, formatDay(asOf))}`
}

/**
 * The case beside its period `p`, only where a filter looks at it: at 100,000 cases a join is half of the cost.
 * Postgres takes a day for rarer than it is and would look up case by case; what it cannot look into it reads once.
 */
export function joinCase(sql: Queryable, { sex, nationality }: CaseFilter) {
  if (!sex && !nationality) return sql``
  return sql`JOIN (SELECT id, sex, nationalities FROM open.case OFFSET 0) c
    ON c.id = p.case_id`
}

/** Whether a filter narrows nothing. */
export function isEveryone(filter: CaseFilter): boolean {
  return Object.values(filter).every((value) => value === null)
}

/** What a row of open.prison is called, as {@link PlaceName}; null where there is none. `row` is its alias. */
export function placeName(sql: Queryable, row: ReturnType<typeof joinCase>) {
  return sql`CASE WHEN ${row}.id IS NOT NULL THEN jsonb_build_object(
    'id', ${row}.id, 'name', ${row}.name, 'nativeName', ${row}.name_native) END`
}

/** Days as an array of dates that is made once: a cast beside each row would read every text again for each. */
export function datesOf(sql: Queryable, days: readonly Day[]) {
  return sql`(SELECT ${days.map(formatDay)}::text[]::date[])`
}
