import type { Queryable } from '@/lib/db/connect'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { isVisibleBy } from '@/lib/open/case-events'
import { type CaseLineRow, selectCaseLines } from '@/lib/open/case-line-row'
import type { ExportedCase } from '@/lib/open/export/exported-case'
import { toCaseLine } from '@/lib/open/to-case-line'

/** An event of an edition, its vague dates as text and as the days that they can mean. */
export interface EditionEvent {
  id: string
  type: string
  date: string
  earliest: string | null
  latest: string | null
  endDate: string | null
  endEarliest: string | null
  endLatest: string | null
  prisonId: string | null
  fromPrisonId: string | null
  details: Record<string, unknown>
  claimStatus: string
  grade: string
  sources: string[]
  note: string | null
}

/** A case as an edition holds it, with its events in the order in which they happened. */
export interface EditionCase extends ExportedCase {
  events: EditionEvent[]
}

/** The cases that readers see and whose consent covers editions, in the order of their slugs; their ids. */
export async function listEditionCases(sql: Queryable): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    SELECT c.id FROM open.case c WHERE file.has_consent(c.id, 'editions') ORDER BY c.slug COLLATE "C"`
  return rows.map(({ id }) => id)
}

/** Some cases on a day, in the order in which they are asked for. */
export async function readEditionCases(sql: Queryable, ids: readonly string[], asOf: Day): Promise<EditionCase[]> {
  const day = formatDay(asOf)
  const rows = await sql<{ line: CaseLineRow; latitude: number | null; longitude: number | null }[]>`
    SELECT row_to_json(line) AS line, at.latitude, at.longitude
    FROM (${selectCaseLines(sql, day)} AND c.id = ANY (${[...ids]}::uuid[])) line
    LEFT JOIN open.prison at ON at.id = line.prison_id
    ORDER BY line.slug COLLATE "C"`
  const events = await sql<(EditionEvent & { caseId: string })[]>`
    SELECT e.case_id AS "caseId", e.id, e.type, e.date_edtf AS date, e.earliest, e.latest, e.end_edtf AS "endDate",
      e.end_earliest AS "endEarliest", e.end_latest AS "endLatest", e.prison_id AS "prisonId",
      e.from_prison_id AS "fromPrisonId", e.details, e.claim_status AS "claimStatus", e.grade, e.sources, e.note
    FROM open.event e WHERE e.case_id = ANY (${[...ids]}::uuid[]) AND ${isVisibleBy(sql, day)}
    ORDER BY coalesce(e.earliest, e.latest), e.latest NULLS LAST, e.type, e.id`
  const eventsOf = new Map<string, EditionEvent[]>(rows.map(({ line }) => [line.id, []]))
  for (const { caseId, ...event } of events) eventsOf.get(caseId)?.push(event)
  return rows.map(({ line, latitude, longitude }) => ({
    ...toCaseLine(line, asOf),
    at: latitude === null || longitude === null ? null : { latitude, longitude },
    events: eventsOf.get(line.id) ?? [],
  }))
}
