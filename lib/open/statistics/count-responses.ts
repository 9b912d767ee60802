import type { Queryable } from '@/lib/db/connect'
import { countFirstActions } from '@/lib/db/count-first-actions'
import { formatDay } from '@/lib/domain/dates/day'
import type { ResponseCounts } from '@/lib/domain/statistics/statistics'
import { isEveryone, type Months, peopleOn, type Population } from './people-on'

/**
 * How long it took until a published action, from the days of some months on which published cases became critical, or
 * high or critical, of the people whom the filter leaves on the day.
 */
export function countResponses(
  sql: Queryable, population: Population, { starts, until }: Months,
): Promise<ResponseCounts> {
  const everyone = isEveryone(population.filter)
  const among = everyone ? sql`` : sql`AND case_id IN (SELECT p.case_id ${peopleOn(sql, population)})`
  return countFirstActions(sql, {
    runs: {
      urgent: sql`SELECT case_id, urgent_run AS days FROM open.period WHERE urgent_run IS NOT NULL ${among}`,
      critical: sql`SELECT case_id, critical_run AS days FROM open.period WHERE critical_run IS NOT NULL ${among}`,
    },
    actions: sql`SELECT case_id, earliest, latest FROM open.event WHERE type = 'action'`,
    from: formatDay(starts[0] ?? until), until: formatDay(until),
  })
}
