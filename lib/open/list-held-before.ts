import { openSql } from '@/lib/db/open'
import type { Span } from '@/lib/domain/contract/span'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES, type Status } from '@/lib/domain/vocabulary'

const MOST = 500

/** Somebody who was held at a prison, with the last time there and how things stand on the day asked for. */
export interface HeldBefore {
  slug: string
  name: { latin: string; native: string | null }
  status: Status
  from: Span
  to: Span | null
}

/**
 * Who was held at a prison by a day and is not known to be held there on it, who left last first; at most 500. A stay
 * follows from an event that names the prison, so that only cases with such an event are looked at.
 */
export async function listHeldBefore(prisonId: string, asOf: Day): Promise<HeldBefore[]> {
  return openSql()<HeldBefore[]>`
    SELECT slug, name, status, "from", "to" FROM (
      SELECT DISTINCT ON (c.slug) c.slug, jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name,
        p.status, s.stay -> 'from' AS "from", nullif(s.stay -> 'to', 'null'::jsonb) AS "to"
      FROM (SELECT case_id FROM open.event WHERE prison_id = ${prisonId}
        UNION SELECT case_id FROM open.event WHERE from_prison_id = ${prisonId}) e
      JOIN open.case c ON c.id = e.case_id
      JOIN open.period p ON p.case_id = c.id AND p.valid @> ${formatDay(asOf)}::date
      JOIN open.circumstance k ON k.case_id = c.id AND k.valid @> ${formatDay(asOf)}::date
      CROSS JOIN LATERAL jsonb_array_elements(k.stays) WITH ORDINALITY AS s (stay, place)
      WHERE s.stay ->> 'prisonId' = ${prisonId}
        AND NOT (p.prison_id IS NOT DISTINCT FROM ${prisonId} AND p.status = ANY (${HELD_STATUSES}))
      ORDER BY c.slug, s.place DESC) one
    ORDER BY coalesce("to" ->> 'latest', "to" ->> 'earliest', "from" ->> 'latest', '') COLLATE "C" DESC, slug
    LIMIT ${MOST}`
}
