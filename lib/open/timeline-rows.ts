import type { Queryable } from '@/lib/db/connect'
import type { Span } from '@/lib/domain/contract/span'
import type { MarkKind } from '@/lib/domain/timeline/mark-kinds'
import type { Status } from '@/lib/domain/vocabulary'

/** What a line of the timeline is made of, of the case and its day; levels as 0 to 4. */
export interface TimelineCaseRow {
  id: string
  slug: string
  name_latin: string
  name_native: string | null
  status: Status
  level: number
  pinned: boolean
  possible: number
  level_since: string | null
  prison_id: string | null
  held_since: Span | null
  silence_earliest: string | null
  silence_latest: string | null
  silence_since: 'contact' | 'arrest' | null
  in_solitary: boolean
  on_hunger_strike: boolean
  stays: { prisonId: string; from: Span; to: Span | null }[] | null
}

/** One of its events. */
export interface TimelineEventRow {
  case_id: string
  type: MarkKind | 'solitary' | 'hunger_strike'
  date: Span
  end_date: Span | null
}

/** The columns of {@link TimelineCaseRow}, to be narrowed with further conditions: `c` is the case, `p` its period. */
export function selectTimelineCases(sql: Queryable, day: string) {
  return sql`
    SELECT c.id, c.slug, c.name_latin, c.name_native, p.status, p.level, p.pinned, p.possible, p.level_since,
      here.id AS prison_id, p.held_since,
      p.silence_earliest, p.silence_latest, p.silence_since, p.solitary_since IS NOT NULL AS in_solitary,
      p.hunger_strike_since IS NOT NULL OR p.reasons @> '[{"rule": "U09"}]'
        OR p.reasons @> '[{"rule": "U10"}]' AS on_hunger_strike, k.stays
    FROM open.period p
    JOIN open.case c ON c.id = p.case_id
    LEFT JOIN open.prison here ON here.id = p.prison_id
    LEFT JOIN open.circumstance k ON k.case_id = c.id AND k.valid @> ${day}::date
    WHERE p.valid @> ${day}::date`
}

/**
 * The verified events of cases that a timeline draws and that may have happened by a day, earliest first. A hearing
 * that was announced stands there only once its outcome is on record.
 */
export async function readTimelineEvents(sql: Queryable, ids: readonly string[], day: string) {
  const rows = await sql<TimelineEventRow[]>`
    SELECT e.case_id, e.type,
      jsonb_build_object('edtf', e.date_edtf, 'earliest', e.earliest, 'latest', e.latest) AS date,
      CASE WHEN e.end_edtf IS NOT NULL THEN jsonb_build_object(
        'edtf', e.end_edtf, 'earliest', e.end_earliest, 'latest', e.end_latest) END AS end_date
    FROM open.event e
    WHERE e.case_id = ANY (${[...ids]}::uuid[]) AND e.claim_status = 'verified'
      AND e.type IN ('arrest', 'hearing', 'sentence', 'contact', 'release', 'death', 'solitary', 'hunger_strike')
      AND coalesce(e.earliest, e.latest) <= ${day}::date
      AND NOT (e.type = 'hearing' AND e.details @> '{"scheduled": true}' AND NOT e.details ? 'outcome')
    ORDER BY coalesce(e.earliest, e.latest), e.latest NULLS LAST, e.type, e.id`
  return [...rows]
}
