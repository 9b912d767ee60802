import type { Queryable } from '@/lib/db/connect'
import { openSql } from '@/lib/db/open'
import type { SourceView } from '@/lib/domain/contract/case-detail'
import type { PrisonEventView } from '@/lib/domain/contract/prison-event'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { readCitedSources } from './case-events'

/** What happened at a prison, and the sources that say so. */
export interface PrisonHistory {
  events: PrisonEventView[]
  sources: SourceView[]
}

/** What may have happened at a prison by a day, the latest first. */
export async function readPrisonHistory(prisonId: string, asOf: Day): Promise<PrisonHistory> {
  const sql = openSql()
  const rows = await sql<PrisonEventView[]>`
    ${selectPrisonEvents(sql)}
    WHERE e.prison_id = ${prisonId} AND coalesce(e.earliest, e.latest) <= ${formatDay(asOf)}::date
    ORDER BY coalesce(e.latest, e.earliest) DESC, e.id`
  return { events: [...rows], sources: await readCitedSources(sql, rows.flatMap((event) => event.sources)) }
}

/** Of the given ids, those that are of an event at a prison, earliest first: what the reasons of a case may rest on. */
export async function readPrisonEvents(sql: Queryable, ids: readonly string[]): Promise<PrisonEventView[]> {
  if (ids.length === 0) return []
  const rows = await sql<PrisonEventView[]>`
    ${selectPrisonEvents(sql)} WHERE e.id::text = ANY (${[...new Set(ids)]})
    ORDER BY coalesce(e.earliest, e.latest), e.id`
  return [...rows]
}

function selectPrisonEvents(sql: Queryable) {
  return sql`
    SELECT e.id, e.kind, e.grade, e.sources, jsonb_build_object('id', pr.id, 'name', pr.name) AS prison,
      jsonb_build_object('edtf', e.date_edtf, 'earliest', e.earliest, 'latest', e.latest) AS date,
      CASE WHEN e.end_edtf IS NOT NULL THEN jsonb_build_object(
        'edtf', e.end_edtf, 'earliest', e.end_earliest, 'latest', e.end_latest) END AS "endDate"
    FROM open.prison_event e JOIN open.prison pr ON pr.id = e.prison_id`
}
