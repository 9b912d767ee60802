import type { Queryable } from '@/lib/db/connect'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import type { ArrestCounts, BoundedCount, PlaceName, TransferCounts } from '@/lib/domain/statistics/statistics'
import { matching } from '../case-conditions'
import { datesOf, isEveryone, joinCase, placeName, type Months, type Population } from './people-on'

interface EventRow {
  type: 'arrest' | 'release'
  /** The months, counted from 1, in which the earliest and the latest day of the event lie; 0 is before them. */
  first: number
  last: number
  events: number
}

/**
 * Published arrests and releases (a furlough is none) in the months that begin on `starts`, the last of which ends
 * on `until`. An event counts for certain in a month that holds all of its span, and possibly in each that it reaches.
 */
export async function countArrests(
  sql: Queryable, population: Population, { starts, until }: Months,
): Promise<ArrestCounts> {
  const rows = await sql<EventRow[]>`
    SELECT e.type, ${monthsOf(sql, { starts, until })}, count(*) AS events
    ${eventsBy(sql, population)} AND e.type IN ('arrest', 'release')
      AND e.details ->> 'kind' IS DISTINCT FROM 'furlough'
    GROUP BY 1, 2, 3`
  const months = starts.map((from, place) => ({
    from: formatDay(from),
    to: formatDay(place + 1 < starts.length ? addDays(starts[place + 1] ?? from, -1) : until),
    arrests: countIn(rows.filter(({ type }) => type === 'arrest'), place + 1),
    releases: countIn(rows.filter(({ type }) => type === 'release'), place + 1),
  }))
  const isAmong = ({ first, last }: EventRow) => first !== last && last > 0 && first <= starts.length
  const unplaced = (wanted: EventRow['type']) => rows.filter((row) => row.type === wanted && isAmong(row))
    .reduce((sum, { events }) => sum + events, 0)
  return { months, unplaced: { arrests: unplaced('arrest'), releases: unplaced('release') } }
}

function countIn(rows: readonly EventRow[], month: number): BoundedCount {
  const here = rows.filter(({ first, last }) => first <= month && month <= last)
  const sumOf = (isCertain: boolean) => here.filter(({ first, last }) => (first === last) === isCertain)
    .reduce((sum, { events }) => sum + events, 0)
  return { certain: sumOf(true), possible: sumOf(false) }
}

interface PairRow extends BoundedCount {
  from: PlaceName | null
  to: PlaceName | null
}

/** Published transfers from the first of `starts` to `until`, by where they led from and to, most first. */
export async function countTransfers(
  sql: Queryable, population: Population, { starts, until }: Months,
): Promise<TransferCounts> {
  const rows = await sql<PairRow[]>`
    WITH moves AS (
      SELECT e.from_prison_id, e.prison_id, ${monthsOf(sql, { starts: starts.slice(0, 1), until })}
      ${eventsBy(sql, population)} AND e.type = 'transfer'
    )
    SELECT ${placeName(sql, sql`a`)} AS "from", ${placeName(sql, sql`b`)} AS "to",
      count(*) FILTER (WHERE m.first = 1 AND m.last = 1) AS certain,
      count(*) FILTER (WHERE m.first <> m.last) AS possible
    FROM moves m LEFT JOIN open.prison a ON a.id = m.from_prison_id LEFT JOIN open.prison b ON b.id = m.prison_id
    WHERE m.last > 0 GROUP BY a.id, b.id
    ORDER BY 3 DESC, 4 DESC, a.name NULLS LAST, b.name NULLS LAST, a.id, b.id`
  const sumOf = (key: keyof BoundedCount) => rows.reduce((sum, row) => sum + row[key], 0)
  return { pairs: [...rows], total: { certain: sumOf('certain'), possible: sumOf('possible') } }
}

/** In which months the bounds of an event lie; what may come after them lies past the last. */
function monthsOf(sql: Queryable, { starts, until }: Months) {
  const day = formatDay(until)
  return sql`
    CASE WHEN e.earliest IS NULL THEN 0 ELSE width_bucket(e.earliest, ${datesOf(sql, starts)}) END AS first,
    CASE WHEN e.latest IS NULL OR e.latest > ${day}::date THEN ${starts.length + 1}::int
      ELSE width_bucket(e.latest, ${datesOf(sql, starts)}) END AS last`
}

/** The events visible by the day, of the people whom the filter leaves on that day. */
function eventsBy(sql: Queryable, { filter, asOf }: Population) {
  const day = formatDay(asOf)
  return sql`FROM open.event e ${isEveryone(filter) ? sql`` : sql`
      JOIN open.period p ON p.case_id = e.case_id AND p.valid @> ${day}::date ${joinCase(sql, filter)}`}
    WHERE coalesce(e.earliest, e.latest) <= ${day}::date ${matching(sql, filter, day)}`
}
