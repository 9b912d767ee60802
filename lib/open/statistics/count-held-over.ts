import type { Queryable } from '@/lib/db/connect'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { HeldOn } from '@/lib/domain/statistics/statistics'
import { HELD_STATUSES, LEVELS, rankOf } from '@/lib/domain/vocabulary'
import { matching } from '../case-conditions'
import type { CaseFilter } from '../case-query'
import { datesOf, joinCase } from './people-on'

interface Step {
  at: number
  level: number
  people: number
}

/**
 * The people held on each of some days (ascending, not empty), by level. One pass over the periods: each adds one at
 * the first of the days that it holds and takes one away at the first that comes after it.
 */
export async function countHeldOver(sql: Queryable, filter: CaseFilter, days: readonly Day[]): Promise<HeldOn[]> {
  const texts = days.map(formatDay)
  const [first = null, last = ''] = [texts[0], texts.at(-1)]
  const steps = await sql<Step[]>`
    WITH held AS (
      SELECT p.level, count(*) AS people,
        coalesce(width_bucket(lower(p.valid) - 1, ${datesOf(sql, days)}), 0) AS first,
        coalesce(width_bucket(upper(p.valid) - 1, ${datesOf(sql, days)}), ${texts.length}::int) AS past
      FROM open.period p ${joinCase(sql, filter)}
      WHERE p.status = ANY (${HELD_STATUSES}) AND p.valid && daterange(${first}::date, ${last}::date, '[]')
        ${matching(sql, filter, last)}
      GROUP BY 1, 3, 4
    )
    SELECT step.at, held.level, sum(step.people)::int AS people
    FROM held, LATERAL (VALUES (held.first, held.people), (held.past, -held.people)) AS step (at, people)
    WHERE held.first < held.past GROUP BY 1, 2`
  return texts.map((day, place) => {
    const known = steps.filter(({ at }) => at <= place)
    const levels = LEVELS.map((level) => {
      const people = known.filter((step) => step.level === rankOf(level)).reduce((sum, step) => sum + step.people, 0)
      return [level, people] as const
    })
    const total = levels.reduce((sum, [, people]) => sum + people, 0)
    return { day, total, levels: { ...NOBODY, ...Object.fromEntries(levels) } }
  })
}

const NOBODY = { critical: 0, high: 0, elevated: 0, watch: 0, none: 0 }
