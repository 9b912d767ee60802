import { openSql } from '@/lib/db/open'
import { addDays, type Day, dayOf, formatDay, parseDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'

/** Before the first day that has something to show. */
const LEAD_DAYS = 30
/** No span of the slider is longer: forty years. */
const MOST_DAYS = 14_610
/** No calendar of PostgreSQL has a year 0. */
const FIRST_DAY = dayOf(1, 1, 1)

/** A span of days, both included. */
export interface DayRange {
  from: Day
  to: Day
}

/**
 * The days that the slider runs over where nobody asks for others: from a month before the first day on which somebody
 * was critical (or was held, where nobody ever was critical) up to `to`.
 */
export async function readDayRange(to: Day): Promise<DayRange> {
  const [row] = await openSql()<{ first: string | null }[]>`
    SELECT coalesce(min(lower(valid)) FILTER (WHERE level = 4), min(lower(valid))) AS first FROM open.period
    WHERE (level = 4 OR status = ANY (${HELD_STATUSES})) AND lower(valid) <= ${formatDay(to)}::date`
  const first = row?.first ? parseDay(row.first) : null
  const from = addDays(first === null || first > to ? to : first, -LEAD_DAYS)
  return limitRange({ from, to })
}

/** A span that is no longer than any may be, not turned round, and of days that the database knows. */
export function limitRange({ from, to }: DayRange): DayRange {
  const longest = addDays(to, -MOST_DAYS)
  const earliest = longest < FIRST_DAY ? FIRST_DAY : longest
  return { from: from > to ? to : from < earliest ? earliest : from, to }
}
