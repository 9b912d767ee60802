import type { Queryable } from '@/lib/db/connect'
import { formatDay } from '@/lib/domain/dates/day'
import { type GatheringContent, lastDayOf } from '@/lib/domain/gatherings/gathering'

/** When a gathering begins and ends; no end where none is told. */
export interface GatheringInstants {
  startsAt: Date
  endsAt: Date | null
}

/**
 * The instants of the clock times of a gathering, by the time zones that Postgres knows: a time that the clocks leave
 * out in spring is taken an hour later, and one that they show twice in autumn for the second.
 */
export async function instantsOf(db: Queryable, content: GatheringContent): Promise<GatheringInstants> {
  const { day, from, until, zone } = content
  const ends = until === null ? null : `${formatDay(lastDayOf(content))} ${until}`
  const [row] = await db<GatheringInstants[]>`
    SELECT (${`${day} ${from}`}::text)::timestamp AT TIME ZONE ${zone} AS "startsAt",
      (${ends}::text)::timestamp AT TIME ZONE ${zone} AS "endsAt"`
  if (!row) throw new Error('Postgres gave no row')
  const { startsAt, endsAt } = row
  // Where the clocks jump over its beginning, it may seem to end before.
  return { startsAt, endsAt: endsAt !== null && endsAt > startsAt ? endsAt : null }
}
