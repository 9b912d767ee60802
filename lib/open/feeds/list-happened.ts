import { openSql } from '@/lib/db/open'
import type { PrisonEventView } from '@/lib/domain/contract/prison-event'
import { formatDay, type Day } from '@/lib/domain/dates/day'

/** Something that happened at a prison. */
export interface HappenedLine extends Pick<PrisonEventView, 'id' | 'kind' | 'date'> {
  /** The day of the site, `YYYY-MM-DD`, on which readers were given it; null where that is not known. */
  addedOn: string | null
}

/** What may have happened at a prison by a day, at most `limit`: what readers were given last comes first. */
export async function listHappened(prisonId: string, asOf: Day, limit: number): Promise<HappenedLine[]> {
  const rows = await openSql()<HappenedLine[]>`
    SELECT e.id, e.kind, to_char(e.added_on, 'YYYY-MM-DD') AS "addedOn",
      jsonb_build_object('edtf', e.date_edtf, 'earliest', e.earliest, 'latest', e.latest) AS date
    FROM open.prison_event e
    WHERE e.prison_id = ${prisonId} AND coalesce(e.earliest, e.latest) <= ${formatDay(asOf)}::date
    ORDER BY coalesce(e.added_on, e.latest, e.earliest) DESC, e.id LIMIT ${limit}`
  return [...rows]
}
