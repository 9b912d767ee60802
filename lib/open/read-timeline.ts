import type { Queryable } from '@/lib/db/connect'
import type { NamedPrison, TimelineLine, TimelineListing } from '@/lib/domain/contract/timeline-line'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { matching } from './case-conditions'
import { type CaseKey, encodeCursor } from './case-cursor'
import { mostUrgentFirst } from './case-line-row'
import { keyOf, standsAfter } from './case-order'
import type { CaseFilter } from './case-query'
import { isSlug } from './slug'
import { inSnapshot } from './snapshot'
import { readTimelineEvents, selectTimelineCases, type TimelineCaseRow, type TimelineEventRow } from './timeline-rows'
import { toTimelineLine } from './to-timeline-line'

/** Which part of a timeline: at most `limit` lines, after the case with this key; from the first where it is null. */
export interface TimelinePart {
  limit: number
  after: CaseKey | null
}

/**
 * The lines of the published cases that match a filter on a day, the most urgent first, and of them one part. Only what
 * is published stands in them: stays, silence and status of the public picture, and verified public events.
 */
export async function readTimeline(filter: CaseFilter, asOf: Day, part: TimelinePart): Promise<TimelineListing> {
  const day = formatDay(asOf)
  return inSnapshot(async (sql) => {
    const isAfter = part.after ? standsAfter(sql, part.after) : sql`true`
    const [counts] = await sql<{ total: number; left: number }[]>`
      SELECT count(*) AS total, count(*) FILTER (WHERE ${isAfter}) AS left
      FROM open.period p JOIN open.case c ON c.id = p.case_id
      WHERE p.valid @> ${day}::date ${matching(sql, filter, day)}`
    const rows = await sql<TimelineCaseRow[]>`
      ${selectTimelineCases(sql, day)} ${matching(sql, filter, day)} AND ${isAfter} ORDER BY ${mostUrgentFirst(sql)}
      LIMIT ${part.limit}`
    const { total, left } = counts ?? { total: 0, left: 0 }
    const last = rows.length < left ? rows.at(-1) : undefined
    const next = last ? encodeCursor(keyOf(last)) : null
    return { total, before: total - left, next, lines: await toLines(sql, rows, day) }
  })
}

/** The lines of the cases with these slugs, in their order; one that is not published is left out. */
export async function readTimelineOf(slugs: readonly string[], asOf: Day): Promise<TimelineLine[]> {
  const known = slugs.filter(isSlug)
  if (known.length === 0) return []
  const day = formatDay(asOf)
  const lines = await inSnapshot(async (sql) => {
    const rows = await sql<TimelineCaseRow[]>`${selectTimelineCases(sql, day)} AND c.slug = ANY (${known})`
    return toLines(sql, rows, day)
  })
  return known.flatMap((slug) => lines.find((line) => line.slug === slug) ?? [])
}

async function toLines(sql: Queryable, rows: readonly TimelineCaseRow[], day: string): Promise<TimelineLine[]> {
  const events = await readTimelineEvents(sql, rows.map(({ id }) => id), day)
  const eventsOf = new Map<string, TimelineEventRow[]>(rows.map(({ id }) => [id, []]))
  for (const event of events) eventsOf.get(event.case_id)?.push(event)
  const prisons = await sql<NamedPrison[]>`SELECT id, name, name_native AS native FROM open.prison`
  const prisonOf = new Map(prisons.map((prison) => [prison.id, prison]))
  return rows.map((row) => toTimelineLine(row, eventsOf.get(row.id) ?? [], prisonOf))
}
