import { civilDayOf, now } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import type { Row } from '../period-rows'
import type { Statements } from '@/lib/db/statements'

/** An event as it is published, or was before, with what may be published for its sake alone. */
interface Shown {
  id: string
  prisonId: string
  sources: string[]
}

/** What a publication made of some events: those that are new or changed, and all that were there otherwise before. */
interface Rewritten {
  fresh: string[]
  old: Shown[]
}

/**
 * Writes rows to open.prison_event; those of the given ids that are not among the rows vanish. Since which day one has
 * been there is noted once, and kept while it is.
 */
export async function writeOpenPrisonEvents(
  db: Statements,
  ids: readonly string[],
  rows: readonly Row[],
): Promise<Rewritten> {
  const before = await readShown(db, ids)
  const kept = new Set(rows.map((row) => String(row['id'])))
  const gone = before.filter(({ id }) => !kept.has(id))
  const written = await db<{ id: string }>`
    INSERT INTO open.prison_event AS old (id, prison_id, kind, date_edtf, earliest, latest, end_edtf, end_earliest,
      end_latest, grade, sources, added_on)
    SELECT id, prison_id, kind, date_edtf, earliest, latest, end_edtf, end_earliest, end_latest, grade, sources,
      ${formatDay(civilDayOf(now()))}::text::date
    FROM jsonb_populate_recordset(NULL::open.prison_event, ${JSON.stringify(rows)}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET prison_id = excluded.prison_id, kind = excluded.kind,
      date_edtf = excluded.date_edtf, earliest = excluded.earliest, latest = excluded.latest,
      end_edtf = excluded.end_edtf, end_earliest = excluded.end_earliest, end_latest = excluded.end_latest,
      grade = excluded.grade, sources = excluded.sources
    WHERE to_jsonb(old) - 'added_on' IS DISTINCT FROM to_jsonb(excluded) - 'added_on'
    RETURNING old.id::text`
  await db`
    DELETE FROM open.prison_event
    WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(gone.map(({ id }) => id))}::text::jsonb)::uuid)`
  const fresh = new Set(written.map(({ id }) => id))
  return { fresh: [...fresh], old: before.filter(({ id }) => fresh.has(id) || !kept.has(id)) }
}

async function readShown(db: Statements, ids: readonly string[]): Promise<Shown[]> {
  return db<Shown>`
    SELECT id::text, prison_id AS "prisonId", to_jsonb(sources) AS sources FROM open.prison_event
    WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid)`
}
