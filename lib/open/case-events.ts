import type { Queryable } from '@/lib/db/connect'
import type { EventView, SourceView } from '@/lib/domain/contract/case-detail'
import { LOOKS_AHEAD_DAYS } from '@/lib/domain/fold/planned'

/** An event as a page shows it, with its published note and, of a transfer, where it led from. */
export interface EventRow extends EventView {
  note: string | null
  fromPrisonId: string | null
}

/**
 * The published events of a case that are visible by a day, earliest first: an event is visible from the first day
 * it may have happened on, and where that is open from the last (design, section 2). Of what comes later only a
 * hearing is shown that is announced for one of the next {@link LOOKS_AHEAD_DAYS} days.
 */
export async function readVisibleEvents(sql: Queryable, caseId: string, day: string): Promise<EventRow[]> {
  const rows = await sql<EventRow[]>`
    SELECT e.id, e.type, e.details, e.claim_status AS "claimStatus", e.grade, e.sources, e.note,
      e.from_prison_id AS "fromPrisonId",
      jsonb_build_object('edtf', e.date_edtf, 'earliest', e.earliest, 'latest', e.latest) AS date,
      CASE WHEN e.end_edtf IS NOT NULL THEN jsonb_build_object(
        'edtf', e.end_edtf, 'earliest', e.end_earliest, 'latest', e.end_latest) END AS "endDate",
      CASE WHEN pr.id IS NOT NULL THEN jsonb_build_object('id', pr.id, 'name', pr.name) END AS prison
    FROM open.event e LEFT JOIN open.prison pr ON pr.id = e.prison_id
    WHERE e.case_id = ${caseId} AND ${isVisibleBy(sql, day)}
    ORDER BY coalesce(e.earliest, e.latest), e.latest NULLS LAST, e.type, e.id`
  return [...rows]
}

/** Whether the event `e` is visible by a day (`YYYY-MM-DD`). */
export function isVisibleBy(sql: Queryable, day: string) {
  return sql`(coalesce(e.earliest, e.latest) <= ${day}::date OR (
    e.type = 'hearing' AND e.details @> '{"scheduled": true}' AND NOT e.details ? 'outcome'
    AND coalesce(e.earliest, e.latest) <= ${day}::date + ${LOOKS_AHEAD_DAYS}::int))`
}

/** The sources with these ids, newest first. */
export async function readCitedSources(sql: Queryable, ids: readonly string[]): Promise<SourceView[]> {
  const rows = await sql<SourceView[]>`
    SELECT id, title, publisher, published, url, reliability FROM open.source
    WHERE id = ANY (${[...ids]}) ORDER BY published_latest DESC NULLS LAST, id`
  return [...rows]
}
